package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class StrictlyTest {

  @Test
  void aMisspeltKeyIsFoundHoweverDeep() {
    var deployment =
        new KubernetesSerialization()
            .unmarshal(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: x
                spec:
                  replica: 2
                  template:
                    spec:
                      containers:
                        - name: app
                          livenessProbe:
                            httpget:
                              path: /
                """,
                Deployment.class);

    assertThat(Strictly.unknownIn(deployment))
        .containsExactlyInAnyOrder(
            "Deployment.Spec.replica",
            "Deployment.Spec.Template.Spec.Containers[0].LivenessProbe.httpget");
  }
}
