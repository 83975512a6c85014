package org.newsgraph.graph;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.rdf.IriScheme;
import org.newsgraph.graph.identity.Identities;
import org.newsgraph.graph.identity.Judgement;

/**
 * What people have judged of the things that articles name: stored with the graph, valid for all
 * articles that come, and taken back without a trace. Immutable and thread-safe.
 *
 * <pre>{@code
 * Judgements judgements = new Judgements(store, IriScheme.standard(), Clock.systemUTC());
 * judgements.same(one, other, "editor", "his curriculum vitae");
 * judgements.undo(List.of());
 * }</pre>
 */
public final class Judgements {

  private final QuadStore store;
  private final Coherence coherence;
  private final Clock clock;

  /**
   * @param scheme gives the IRIs of things
   * @param clock tells when a judgement is made
   */
  public Judgements(QuadStore store, IriScheme scheme, Clock clock) {
    this.store = Objects.requireNonNull(store);
    this.coherence = new Coherence(scheme);
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * Makes two things one.
   *
   * @return how many articles are stated anew
   * @throws IllegalArgumentException if no article names one of them; the message is for the user
   */
  public int same(Node one, Node other, String who, String why) {
    return judge(true, one, other, who, why);
  }

  /**
   * Keeps two things apart.
   *
   * @return how many articles are stated anew
   * @throws IllegalArgumentException if no article names one of them; the message is for the user
   */
  public int different(Node one, Node other, String who, String why) {
    return judge(false, one, other, who, why);
  }

  /**
   * Takes back the judgement on two things, or the latest where none are named.
   *
   * @param things none or two IRIs
   * @return the judgement; none if there is no such
   */
  public Optional<Judgement> undo(List<Node> things) {
    return store.write(dataset -> coherence.undo(dataset, things));
  }

  /** All judgements, the latest first. */
  public List<Judgement> list() {
    return store.read(Identities::judgements);
  }

  private int judge(boolean same, Node one, Node other, String who, String why) {
    Judgement judgement =
        new Judgement(same, one, other, who, clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
    return store.write(dataset -> coherence.judge(dataset, judgement));
  }
}
