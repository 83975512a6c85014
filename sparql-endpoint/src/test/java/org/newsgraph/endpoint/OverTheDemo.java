package org.newsgraph.endpoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that ask one server with the demo's facts and change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverTheDemo {

  RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.demo();
  }

  @AfterAll
  void stop() {
    server.close();
  }
}
