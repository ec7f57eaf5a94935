package com.primeinterviews.platform.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the database statements that request threads prepare, to keep lists free of N+1. */
public final class Statements implements BeanPostProcessor {

  private final AtomicInteger prepared = new AtomicInteger();

  /** Statements of the HTTP requests made by the action; nothing else may be calling meanwhile. */
  public int during(Runnable action) {
    int before = prepared.get();
    action.run();
    return prepared.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counting(source) : bean;
  }

  private final class Counting extends DelegatingDataSource {
    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement") && isRequestThread()) {
                  prepared.incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  private static boolean isRequestThread() {
    return Thread.currentThread().getName().startsWith("tomcat-handler");
  }
}
