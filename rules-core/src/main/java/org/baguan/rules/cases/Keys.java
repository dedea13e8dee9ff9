package org.baguan.rules.cases;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.Lead;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Rating;
import org.baguan.rules.model.Reply;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Term;
import org.baguan.rules.model.Unit;

/** The keys of case files, from the records of the model: a key is the name of a component. */
final class Keys {
  /** Entries of one case. */
  static final int MOST_ENTRIES = 10_000;

  /** Officials of one pool, or of one entry that supplies facts. */
  static final int MOST_OFFICIALS = 100_000;

  /** The key that says of which kind an entry is. */
  static final String KIND = "kind";

  static final List<Key> CASE =
      List.of(
          new Key("case", "案件编号", new Form.Text(), true, false),
          new Key("title", "标题", new Form.Text(), true, false),
          new Key("unit", "用人单位", new Form.Text(), true, false),
          new Key("asOf", "研判基准日", new Form.Day(), false, false),
          new Key("pool", "干部库文件", new Form.Text(), false, false),
          new Key("entries", "记录", new Form.ListOf(new Form.AnyEntry(), MOST_ENTRIES), true, false));

  static final List<Key> POOL =
      List.of(new Key("officials", "干部", new Form.ListOf(new Form.Facts(Official.class), MOST_OFFICIALS), true, false));

  static final List<Key> POST =
      List.of(
          new Key("asOf", "研判基准日", new Form.Day(), false, false), new Key("post", "拟任岗位", new Form.Facts(Post.class), true, false));

  /** Components of entries that may be left out. */
  private static final Set<String> OPTIONAL = Set.of("unfitForHealth");

  /**
   * Components that are never null, beside those of entries. Kept by hand because the nullness
   * annotations are not there at run time; a test compares the two.
   */
  private static final Map<Class<?>, Set<String>> REQUIRED =
      Map.of(
          Application.class, Set.of("id"),
          Post.class, Set.of("id"),
          Nomination.class, Set.of("person"),
          Official.class, Set.of("id"),
          Measure.class, Set.of("id"),
          Rating.class, Set.of("aspect", "points"),
          Reply.class, Set.of("person", "department", "focus", "finding"),
          Inspection.class, Set.of("unit"),
          Lead.class, Set.of("id"));

  /** Texts that take codes of the pack, though the component does not say so. */
  private static final Map<String, String> CODES =
      Map.of(
          "Post.category", CaseTerms.POST_CATEGORIES,
          "Reply.department", CaseTerms.DEPARTMENTS,
          "Reply.focus", CaseTerms.FOCUSES);

  static final Key ENTRY_KIND = new Key(KIND, "种类", new Form.Text(), true, false);
  static final Key ENTRY_DATE = new Key("date", "日期", new Form.Day(), true, false);

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private static final Map<Class<?>, List<Key>> CACHE = new ConcurrentHashMap<>();

  private Keys() {}

  /** Returns the keys of a record, in the order of its components. */
  static List<Key> of(Class<? extends Record> type) {
    return CACHE.computeIfAbsent(
        type, absent -> Stream.of(type.getRecordComponents()).map(component -> key(type, component)).toList());
  }

  /** Returns the keys that a file may give. */
  static List<String> permitted(List<Key> keys) {
    return keys.stream().filter(key -> !key.derived()).map(Key::name).toList();
  }

  private static Key key(Class<? extends Record> type, RecordComponent component) {
    Optional<Term> term = term(component);
    boolean derived =
        Optional.ofNullable(component.getAccessor().getAnnotation(Term.class))
            .filter(own -> own.source() == Source.DERIVED)
            .isPresent();
    boolean required =
        Entry.class.isAssignableFrom(type) && !OPTIONAL.contains(component.getName())
            || REQUIRED.getOrDefault(type, Set.of()).contains(component.getName());
    return new Key(component.getName(), Titles.of(type, component, term), form(type, component, term), required, derived);
  }

  private static Form form(Class<? extends Record> type, RecordComponent component, Optional<Term> term) {
    Type generic = component.getGenericType();
    if (generic instanceof ParameterizedType list && list.getRawType() == List.class) {
      int atMost = type == Entry.FactsSupplied.class ? MOST_OFFICIALS : term.map(Term::atMost).orElse(200);
      return new Form.ListOf(single((Class<?>) list.getActualTypeArguments()[0]), atMost);
    }
    if (component.getType() == Map.class) {
      return new Form.Attributes();
    }
    if (component.getType() == Integer.class) {
      return whole(component, term);
    }
    String list = CODES.getOrDefault(type.getSimpleName() + "." + component.getName(), term.map(Term::codes).orElse(""));
    return list.isEmpty() ? single(component.getType()) : new Form.Code(list);
  }

  private static Form whole(RecordComponent component, Optional<Term> term) {
    boolean months = term.filter(t -> t.unit() == Unit.MONTHS).isPresent() || component.getName().endsWith("Months");
    if (months) {
      return new Form.Months();
    }
    return component.getName().equals("year")
        ? new Form.Whole(FIRST_YEAR, LAST_YEAR)
        : new Form.Whole(0, Integer.MAX_VALUE);
  }

  private static Form single(Class<?> type) {
    if (type == String.class) {
      return new Form.Text();
    }
    if (type == BigDecimal.class) {
      return new Form.Percent();
    }
    if (type == LocalDate.class) {
      return new Form.Day();
    }
    if (type == Boolean.class) {
      return new Form.YesNo();
    }
    if (type.isRecord()) {
      return new Form.Facts(type.asSubclass(Record.class));
    }
    return new Form.Choice(Choices.type(type));
  }

  /**
   * Returns the term that a component is: its own, or the one of the same name and type by which
   * candidacies and applications show it to rules.
   */
  private static Optional<Term> term(RecordComponent component) {
    List<Method> accessors = new ArrayList<>(List.of(component.getAccessor()));
    for (Class<?> subject : List.of(Candidacy.class, Application.class)) {
      Stream.of(subject.getDeclaredMethods())
          .filter(method -> method.getName().equals(component.getName()))
          .filter(method -> method.getParameterCount() == 0)
          .filter(method -> method.getGenericReturnType().equals(component.getGenericType()))
          .forEach(accessors::add);
    }
    return accessors.stream().map(method -> method.getAnnotation(Term.class)).filter(t -> t != null).findFirst();
  }
}
