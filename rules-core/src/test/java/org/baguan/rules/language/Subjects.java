package org.baguan.rules.language;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Generates subjects of every step, facts missing here and there. The same seed gives the same subjects. */
public final class Subjects {

  private final Vocabulary vocabulary;
  private final SplittableRandom random;
  private final int percentAbsent;

  private Subjects(Vocabulary vocabulary, SplittableRandom random, int percentAbsent) {
    this.vocabulary = vocabulary;
    this.random = random;
    this.percentAbsent = percentAbsent;
  }

  /** Returns a vocabulary with the code lists that the model asks for and an attribute of every type. */
  public static Vocabulary vocabulary() {
    List<String> posts = List.of("管人", "管钱", "管物");
    return Vocabulary.with(
        Map.of("岗位类别", posts, "部门", List.of("法院", "审计"), "审查重点", List.of("涉法涉诉问题", "经济责任审计结果")),
        List.of(
            attribute("财务工作年限", new Type.Whole(Unit.MONTHS)),
            attribute("获奖数", new Type.Whole(Unit.COUNT)),
            attribute("测试成绩", new Type.Decimal()),
            attribute("取证日期", new Type.Day()),
            attribute("持证", new Type.YesNo()),
            attribute("曾任岗位", Vocabulary.declared("岗位类别", posts))));
  }

  /**
   * Returns a subject of a step: in some all facts are there, in others every tenth or every third is
   * missing; lists are missing, empty, or of up to three members.
   */
  public static Record subject(Step step, Vocabulary vocabulary, SplittableRandom random) {
    return new Subjects(vocabulary, random, Values.one(List.of(0, 10, 33), random)).record(step.subject());
  }

  /** Returns facts of a class, generated likewise; texts that name a person, a rule and so on are one of two. */
  public static <R extends Record> R of(Class<R> type, Vocabulary vocabulary, SplittableRandom random) {
    return type.cast(new Subjects(vocabulary, random, Values.one(List.of(0, 0, 10), random)).record(type));
  }

  /** Returns a day on which generated facts change. */
  public static LocalDate day(SplittableRandom random) {
    return Values.one(Values.Pools.DAYS, random);
  }

  /** Returns whether a component may be left out. */
  static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Returns a record of a class with the given components. */
  static Record made(Class<? extends Record> type, List<? extends @Nullable Object> components) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(components.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName(), e);
    }
  }

  private static Vocabulary.Attribute attribute(String name, Type type) {
    return new Vocabulary.Attribute(name, type, Source.EMPLOYING_UNIT, false);
  }

  private Record record(Class<? extends Record> type) {
    List<@Nullable Object> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.add(mayBeAbsent(component) && absent() ? null : value(component));
    }
    return made(type, components);
  }

  private boolean absent() {
    return random.nextInt(100) < percentAbsent;
  }

  private Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return record(type.asSubclass(Record.class));
    }
    if (type == List.class) {
      return members(component);
    }
    if (type == Map.class) {
      return attributes();
    }
    Type of = typeOf(component);
    return of instanceof Type.Text
        ? component.getName() + "-" + random.nextInt(2)
        : Values.OF_MODEL.value(component.getName(), of, random);
  }

  private List<Record> members(RecordComponent list) {
    Class<?> member = (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    List<Record> members = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      members.add(record(member.asSubclass(Record.class)));
    }
    return members;
  }

  private Map<String, Object> attributes() {
    Map<String, Object> values = new HashMap<>();
    for (Term term : vocabulary.subject(Step.ELIGIBILITY).terms()) {
      if (term.attribute() && !absent()) {
        values.put(term.name(), Values.OF_MODEL.value(term.name(), term.type(), random));
      }
    }
    return values;
  }

  private Type typeOf(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      List<Type.CodeValue> codes =
          Arrays.stream(type.getEnumConstants()).map(c -> new Type.CodeValue("", "", (Enum<?>) c)).toList();
      return new Type.Code(type.getSimpleName(), codes, false);
    }
    if (type == String.class) {
      return textOf(component);
    }
    Map<Class<?>, Type> types =
        Map.of(
            Integer.class, new Type.Whole(Unit.COUNT),
            BigDecimal.class, new Type.Decimal(),
            LocalDate.class, new Type.Day(),
            Boolean.class, new Type.YesNo());
    return java.util.Objects.requireNonNull(types.get(type), component::toString);
  }

  private Type textOf(RecordComponent component) {
    org.baguan.rules.model.Term term = component.getAccessor().getAnnotation(org.baguan.rules.model.Term.class);
    // A post's category is a code only where it is read: as a term of the application and of the candidacy.
    String list = term != null ? term.codes() : component.getName().equals("category") ? "岗位类别" : "";
    Type.Code codes = vocabulary.codeLists().get(list);
    return codes == null ? new Type.Text() : codes;
  }
}
