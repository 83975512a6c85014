package org.newsgraph.extractor.fact.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.syntax.Clause;
import org.newsgraph.extractor.syntax.NounPhrase;
import org.newsgraph.extractor.syntax.ParsedSentence;
import org.newsgraph.extractor.syntax.Unit;

/** What stands in the syntactic slots around one trigger. */
final class Slots {

  private static final Map<String, Slot> BY_GOVERNOR =
      Map.ofEntries(
          Map.entry("由", Slot.BY),
          Map.entry("被", Slot.PASSIVE),
          Map.entry("遭", Slot.PASSIVE),
          Map.entry("遭到", Slot.PASSIVE),
          Map.entry("受", Slot.PASSIVE),
          Map.entry("将", Slot.DISPOSE),
          Map.entry("把", Slot.DISPOSE),
          Map.entry("对", Slot.TO),
          Map.entry("向", Slot.TO),
          Map.entry("给", Slot.TO),
          Map.entry("针对", Slot.TO),
          Map.entry("为", Slot.FOR),
          Map.entry("在", Slot.AT),
          Map.entry("于", Slot.AT),
          Map.entry("位于", Slot.AT),
          Map.entry("到", Slot.GOAL),
          Map.entry("赴", Slot.GOAL),
          Map.entry("来到", Slot.GOAL),
          Map.entry("前往", Slot.GOAL),
          Map.entry("抵达", Slot.GOAL),
          Map.entry("走进", Slot.GOAL),
          Map.entry("抵", Slot.GOAL),
          Map.entry("至", Slot.GOAL),
          Map.entry("往", Slot.GOAL),
          Map.entry("从", Slot.FROM),
          Map.entry("自", Slot.FROM),
          Map.entry("与", Slot.WITH),
          Map.entry("和", Slot.WITH),
          Map.entry("同", Slot.WITH),
          Map.entry("跟", Slot.WITH),
          Map.entry("会同", Slot.WITH),
          Map.entry("联合", Slot.WITH),
          Map.entry("携手", Slot.WITH),
          Map.entry("经", Slot.AGENCY));

  /** Nouns that are the real head of a phrase and act themselves: 中国专家, 美国媒体. */
  private static final Set<String> ACTING_NOUNS =
      Set.of(
          "人", "专家", "学者", "媒体", "记者", "教授", "人员", "科学家", "负责人", "学生", "员工", "居民", "市民", "网友", "官员",
          "企业", "机构", "部门", "领导", "领导人", "外长", "人士", "代表", "消费者", "用户", "游客", "群众", "民众", "公民",
          "球迷", "观众", "村民", "民警", "警方", "士兵", "军队", "家属", "律师", "医生", "患者", "农民", "工人", "单位", "公司",
          "银行", "高校", "大学", "医院", "学校", "研究人员", "研究团队", "团队", "成员", "队员", "选手", "会议", "大会", "论坛",
          "经济", "市场", "股市", "社会", "产业", "行业", "人民", "政府", "当局", "议会", "总统", "总理", "大使馆", "使馆", "警察",
          "法院", "检方", "军方", "多地", "各地", "地区", "境内", "各界");

  private static final int REACH = 9;

  private final Map<Slot, List<Entity>> entities = new EnumMap<>(Slot.class);
  private boolean passive;
  private boolean carried;

  private Slots() {}

  /** The entities in a slot, none if it is empty. */
  List<Entity> in(Slot slot) {
    return entities.getOrDefault(slot, List.of());
  }

  /** Whether 被 stands before the trigger, with or without an agent. */
  boolean isPassive() {
    return passive;
  }

  /** Whether the subject was carried over from an earlier clause. */
  boolean isCarried() {
    return carried;
  }

  /**
   * Reads the slots around the unit {@code trigger}.
   *
   * @param topic the subject of the sentence before, for sentences that drop theirs
   */
  static Slots around(ParsedSentence sentence, int trigger, int triggerEnd, List<Entity> topic) {
    Slots slots = new Slots();
    Clause clause = sentence.clauseOf(trigger);
    Slot open = slots.openBefore(sentence, clause);
    slots.before(sentence, clause, trigger, open);
    slots.after(sentence, clause, triggerEnd);
    slots.copula(sentence, clause, trigger, triggerEnd);
    if (slots.in(Slot.SUBJECT).isEmpty() && slots.in(Slot.BY).isEmpty()) {
      slots.carry(sentence, clause, topic);
    }
    return slots;
  }

  private void put(Slot slot, List<Entity> found) {
    entities.computeIfAbsent(slot, s -> new ArrayList<>()).addAll(found);
  }

  private void before(ParsedSentence sentence, Clause clause, int trigger, Slot open) {
    Optional<NounPhrase> subject = Optional.empty();
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.to() > trigger) {
        break;
      }
      Slot slot = BY_GOVERNOR.get(phrase.governor());
      if (slot == null && open != Slot.SUBJECT && phrase.equals(clause.phrases().get(0))) {
        slot = open;
      }
      if (slot != null) {
        put(slot, phrase.heads().isEmpty() ? phrase.modifiers() : phrase.heads());
        passive |= slot == Slot.PASSIVE;
      } else if (phrase.isFree()
          && (isNamed(phrase) || (phrase.to() == trigger && !phrase.heads().isEmpty()))) {
        if (subject.isEmpty() || !phrase.object()) {
          subject = Optional.of(phrase);
        }
      }
      if (phrase.to() == trigger
          || (phrase.to() == trigger - 1 && sentence.units().get(trigger - 1).isWord("”"))) {
        put(Slot.BEFORE, phrase.heads());
      }
    }
    subject.ifPresent(phrase -> put(Slot.SUBJECT, phrase.heads()));
    boolean relative = trigger + 1 < clause.to() && sentence.units().get(trigger + 1).isWord("的");
    if (subject.isEmpty() && relative) {
      put(Slot.SUBJECT, in(Slot.BEFORE));
    }
    for (int i = Math.max(clause.from(), trigger - 3); i < trigger; i++) {
      passive |= sentence.units().get(i).isWord("被") || sentence.units().get(i).isWord("遭");
    }
  }

  private static boolean isNamed(NounPhrase phrase) {
    return !phrase.heads().isEmpty()
        && !ACTING_NOUNS.contains(phrase.noun())
        && (phrase.noun().isEmpty() || !isMerePlace(phrase));
  }

  /**
   * The clauses before that have no verb belong to this one: 在某地，某人察看…; 对甲，乙，丙进行….
   *
   * @return the slot that a list running into this clause fills; {@link Slot#SUBJECT} if there is
   *     none
   */
  private Slot openBefore(ParsedSentence sentence, Clause clause) {
    int index = sentence.clauses().indexOf(clause);
    int first = index;
    while (first > 0 && sentence.isVerbless(sentence.clauses().get(first - 1))) {
      first--;
    }
    Slot open = Slot.SUBJECT;
    for (int i = first; i < index; i++) {
      for (NounPhrase phrase : sentence.clauses().get(i).phrases()) {
        Slot slot = BY_GOVERNOR.get(phrase.governor());
        if (slot != null) {
          open = slot == Slot.TO || slot == Slot.DISPOSE ? slot : Slot.SUBJECT;
          put(slot, phrase.heads());
        } else if (open != Slot.SUBJECT) {
          put(open, phrase.heads());
        } else if (phrase.isFree() && isNamed(phrase) && i == first) {
          put(Slot.SUBJECT, phrase.heads());
        }
      }
    }
    return open;
  }

  /** 丙是甲与乙共建的机构: what 是 tells of is the head of the relative clause, who did it stands between. */
  private void copula(ParsedSentence sentence, Clause clause, int trigger, int triggerEnd) {
    List<Unit> units = sentence.units();
    if (!in(Slot.HEAD).isEmpty()
        || triggerEnd >= clause.to()
        || !units.get(triggerEnd).isWord("的")) {
      return;
    }
    int copula = trigger - 1;
    while (copula > clause.from() && !units.get(copula).isWord("是")) {
      copula--;
    }
    if (copula < clause.from() || !units.get(copula).isWord("是")) {
      return;
    }
    List<Entity> told = new ArrayList<>();
    List<Entity> actors = new ArrayList<>();
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.to() == copula && phrase.isFree()) {
        told.addAll(phrase.heads());
      } else if (phrase.from() > copula && phrase.to() <= trigger && phrase.governor().isEmpty()) {
        actors.addAll(phrase.heads());
      }
    }
    if (!told.isEmpty()) {
      entities.remove(Slot.SUBJECT);
      put(Slot.HEAD, told);
      put(Slot.SUBJECT, actors);
    }
  }

  /** A place before a common noun only qualifies it: 中国市场. */
  private static boolean isMerePlace(NounPhrase phrase) {
    return phrase.heads().stream()
        .allMatch(e -> e.type() == EntityType.PLACE && e.name().length() <= 4);
  }

  private void after(ParsedSentence sentence, Clause clause, int triggerEnd) {
    List<Unit> units = sentence.units();
    boolean relative = triggerEnd < clause.to() && units.get(triggerEnd).isWord("的");
    for (NounPhrase phrase : clause.phrases()) {
      if (phrase.from() < triggerEnd) {
        continue;
      }
      if (phrase.from() - triggerEnd > REACH || interrupted(units, triggerEnd, phrase.from())) {
        break;
      }
      Slot slot = relative ? Slot.HEAD : BY_GOVERNOR.getOrDefault(phrase.governor(), Slot.OBJECT);
      if (slot == Slot.WITH || slot == Slot.FOR) {
        slot = Slot.OBJECT;
      }
      put(slot, phrase.heads());
      if (phrase.heads().isEmpty()) {
        put(Slot.POST, phrase.modifiers());
      }
      if (!phrase.attributive() && !isPostFollowing(units, phrase)) {
        break;
      }
    }
  }

  /** 任命某某为某地某职: the post comes after the person. */
  private static boolean isPostFollowing(List<Unit> units, NounPhrase phrase) {
    return phrase.to() < units.size()
        && (units.get(phrase.to()).isWord("为") || units.get(phrase.to()).isWord("任"));
  }

  /** 考察 in 极地考察基本情况 is part of a noun. */
  private static boolean isInsideNoun(List<Unit> units, int i) {
    return i > 0
        && i + 1 < units.size()
        && units.get(i - 1).isTagged("n")
        && (units.get(i + 1).isTagged("n") || units.get(i + 1).isTagged("a"));
  }

  /** Whether another verb takes over between a trigger and what follows. */
  private static boolean interrupted(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      Unit unit = units.get(i);
      if (unit.isTagged("v")
          && !unit.isTagged("vn")
          && !isInsideNoun(units, i)
          && !unit.isWord("为")
          && !unit.isWord("来自")
          && !unit.isWord("到")
          && !unit.isWord("位于")
          && !unit.isWord("题为")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A clause without a subject has that of the clause before, a sentence that of the sentence
   * before.
   */
  private void carry(ParsedSentence sentence, Clause clause, List<Entity> topic) {
    int index = sentence.clauses().indexOf(clause);
    for (int i = index - 1; i >= 0; i--) {
      for (NounPhrase phrase : sentence.clauses().get(i).phrases()) {
        if (phrase.isFree() && isNamed(phrase) && !phrase.object()) {
          put(Slot.SUBJECT, phrase.heads());
          carried = true;
          return;
        }
      }
    }
    List<Entity> actors =
        topic.stream()
            .filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.ORGANIZATION)
            .toList();
    if (!actors.isEmpty()) {
      put(Slot.SUBJECT, actors);
      carried = true;
    }
  }

  /** The subject that the next sentence may leave out: the first free phrase of this one. */
  static List<Entity> topicOf(ParsedSentence sentence) {
    for (Clause clause : sentence.clauses()) {
      for (NounPhrase phrase : clause.phrases()) {
        if (phrase.isFree() && isNamed(phrase) && !phrase.object()) {
          return phrase.heads();
        }
      }
    }
    return List.of();
  }

  /** The filled slots and their entities' names. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    entities.forEach(
        (slot, found) -> {
          if (!found.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(slot).append('=');
            text.append(found.stream().map(Entity::name).collect(Collectors.joining("、")));
          }
        });
    return text + (passive ? " passive" : "") + (carried ? " carried" : "");
  }
}
