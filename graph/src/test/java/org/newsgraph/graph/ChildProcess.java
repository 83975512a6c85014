package org.newsgraph.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A second Java machine that runs a class of the tests, killed when closed. */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  ChildProcess(Class<?> mainClass, String... arguments) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx256m", "-Dfile.encoding=UTF-8", "-cp", classPath));
    command.add(mainClass.getName());
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Waits for the next line that the process prints. */
  String awaitLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("The process ended without a word");
    }
    return line;
  }

  long pid() {
    return process.pid();
  }

  /** Kills the process as {@code kill -9} does and waits for its end. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
