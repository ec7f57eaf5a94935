package com.primeinterviews.hiring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HiringServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(HiringServiceApplication.class, args);
  }
}
