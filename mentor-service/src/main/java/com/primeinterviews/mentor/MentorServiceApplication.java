package com.primeinterviews.mentor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class MentorServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(MentorServiceApplication.class, args);
  }
}
