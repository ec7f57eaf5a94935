window.ui = SwaggerUIBundle({
  url: "/docs/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  // A token stays in this tab and is gone with it.
  persistAuthorization: false,
  // Nothing about the API leaves for a validator elsewhere.
  validatorUrl: null,
});
