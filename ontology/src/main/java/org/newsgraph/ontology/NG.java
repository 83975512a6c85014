package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** newsgraph's own terms; {@code newsgraph.ttl} defines them. */
public final class NG {

  /** The namespace. */
  public static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";

  /** Somebody visits a place or an organization. */
  public static final Node Visit = term("Visit");

  /** People or parties meet or speak with each other. */
  public static final Node Meeting = term("Meeting");

  /** A named occasion takes place or is convened. */
  public static final Node Conference = term("Conference");

  /** Somebody is appointed to a post or takes it up. */
  public static final Node Appointment = term("Appointment");

  /** Somebody leaves a post or is dismissed from it. */
  public static final Node Departure = term("Departure");

  /** An organization is founded, set up or unveiled. */
  public static final Node Founding = term("Founding");

  /** Parties sign or reach an agreement. */
  public static final Node Agreement = term("Agreement");

  /** Money is put into a company, project or place. */
  public static final Node Investment = term("Investment");

  /** An organization is bought or merged. */
  public static final Node Acquisition = term("Acquisition");

  /** A product, service or facility is released, launched, opened or put into operation. */
  public static final Node Launch = term("Launch");

  /** A ship, craft or party sets out, arrives or returns. */
  public static final Node Voyage = term("Voyage");

  /** A result, report, law or plan is published or issued. */
  public static final Node Publication = term("Publication");

  /** A prize or honour is given. */
  public static final Node Award = term("Award");

  /** A vote is held or somebody is elected by it. */
  public static final Node Election = term("Election");

  /** Somebody wins, loses or advances in a contest. */
  public static final Node Competition = term("Competition");

  /** Something breaks, burns, crashes or explodes without intent. */
  public static final Node Accident = term("Accident");

  /** A natural disaster or an epidemic strikes. */
  public static final Node Disaster = term("Disaster");

  /** An attack, fight, sanction or protest. */
  public static final Node Conflict = term("Conflict");

  /** An authority arrests, charges, tries or punishes. */
  public static final Node Legal = term("Legal");

  /** A named person dies. */
  public static final Node Death = term("Death");

  /** Who does it; of a statement, who says it. */
  public static final Node agent = term("agent");

  /** Who or what it is done to. */
  public static final Node target = term("target");

  /** Who or what else takes part: companions, attendants, the organization of a post, a prize. */
  public static final Node participant = term("participant");

  /** The word of the text that tells the event, as written. */
  public static final Node trigger = term("trigger");

  /** How the article vouches for the event. */
  public static final Node modality = term("modality");

  /** The words of the text from which the time stamp was resolved. */
  public static final Node timeExpression = term("timeExpression");

  /** The name of the rule that resolved the time expression. */
  public static final Node timeRule = term("timeRule");

  /** Something said or written by a speaker whom the article names. */
  public static final Node Statement = term("Statement");

  /** Whether the words are quoted rather than reported. */
  public static final Node direct = term("direct");

  /** The organization that owns, runs or operates a product or a place. */
  public static final Node operator = term("operator");

  /** The organization or person that made, wrote or developed a product. */
  public static final Node developer = term("developer");

  /** A sentence of an article that states the fact. */
  public static final Node evidence = term("evidence");

  /** How likely a careful reader would state the fact from the evidence, from 0 to 1. */
  public static final Node confidence = term("confidence");

  /** The name of the rule that derived the fact. */
  public static final Node rule = term("rule");

  /** The ways in which an article vouches for an event. */
  public static final Node Modality = term("Modality");

  /** It is told as a fact. */
  public static final Node Asserted = term("Asserted");

  /** It is announced for the future. */
  public static final Node Planned = term("Planned");

  /** It is wished for or called for. */
  public static final Node Hoped = term("Hoped");

  /** It is told on somebody's word or as suspected. */
  public static final Node Alleged = term("Alleged");

  /** It depends on a condition. */
  public static final Node Conditional = term("Conditional");

  /** It is said not to have happened. */
  public static final Node Denied = term("Denied");

  /** The ways in which a person holds a post. */
  public static final Node PostStatus = term("PostStatus");

  /** How the person holds the post, as the text marks it. */
  public static final Node postStatus = term("postStatus");

  /** The post is held. */
  public static final Node Held = term("Held");

  /** The post was held before. */
  public static final Node Former = term("Former");

  /** The post is held for the time being. */
  public static final Node Acting = term("Acting");

  /** The post is held beside another. */
  public static final Node Concurrent = term("Concurrent");

  /** What it rests on that a mention is taken for this thing and no other of its name. */
  public static final Node ground = term("ground");

  /** The article of which this one is a copy: itself, or the first of a wire story's prints. */
  public static final Node source = term("source");

  /** Somebody's word on two things that articles name. */
  public static final Node Judgement = term("Judgement");

  /** What a judgement says. */
  public static final Node Verdict = term("Verdict");

  /** What a judgement says of the two things. */
  public static final Node verdict = term("verdict");

  /** One of the two things that a judgement is about. */
  public static final Node about = term("about");

  /** The two are one thing. */
  public static final Node Same = term("Same");

  /** The two are not one thing. */
  public static final Node Different = term("Different");

  private NG() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
