package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.endpoint.server.Tls;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

  private static final String PASSWORD = "only-for-this-test";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

  private Path keystore;
  private SSLContext trusting;

  /** The JDK's own tool makes a key, so that none lies in the project. */
  @BeforeAll
  void makeKey(@TempDir Path folder) throws Exception {
    keystore = folder.resolve("server.p12");
    String options =
        "-genkeypair -alias server -keyalg EC -storetype PKCS12 -dname CN=localhost"
            + " -ext SAN=ip:127.0.0.1 -storepass "
            + PASSWORD;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-keystore", keystore.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  @Test
  void aClientThatTrustsTheCertificateIsAnswered() throws Exception {
    try (RunningServer server = server()) {
      URI ask = server.address().resolve("sparql?query=" + Client.encoded("ASK { ?s ?p ?o }"));
      HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();

      HttpResponse<String> reply =
          client.send(HttpRequest.newBuilder(ask).build(), BodyHandlers.ofString());

      assertThat(ask.getScheme()).isEqualTo("https");
      assertThat(reply.body()).contains("true");
    }
  }

  @Test
  void aClientThatHangsUpFreesItsQuery() throws Exception {
    try (RunningServer server = server()) {
      URI address = server.address();
      try (SSLSocket socket =
          (SSLSocket)
              trusting.getSocketFactory().createSocket(address.getHost(), address.getPort())) {
        String request =
            "GET /sparql?query=" + Client.encoded(ENDLESS) + " HTTP/1.1\r\nHost: a\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        server.awaitRunning(1);
      }
      server.awaitRunning(0);
    }
  }

  private RunningServer server() {
    return new RunningServer(
        RunningServer.storeOf(RunningServer.resource("/demo.trig")),
        ServerSettings.standard().withTls(new Tls(keystore, PASSWORD)));
  }
}
