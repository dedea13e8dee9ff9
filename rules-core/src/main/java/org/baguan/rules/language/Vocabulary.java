package org.baguan.rules.language;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.baguan.rules.model.Attributed;
import org.baguan.rules.model.Label;
import org.baguan.rules.model.Ordered;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary: for each step its subject's terms and lists, read from the annotations of the fact
 * records, with the code lists and attributes that a pack declares. Immutable.
 */
public final class Vocabulary {

  private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();
  private static final Map<Method, Function<Object, @Nullable Object>> READERS = new ConcurrentHashMap<>();

  private final Map<Step, FactType> subjects;
  private final Map<String, Type.Code> codeLists;

  private Vocabulary(Map<Step, FactType> subjects, Map<String, Type.Code> codeLists) {
    this.subjects = subjects;
    this.codeLists = codeLists;
  }

  /**
   * An attribute of a candidacy that a pack declares.
   *
   * @param name its Chinese name
   * @param type its type
   * @param source who supplies it
   * @param changeable whether it can come to be otherwise
   */
  public record Attribute(String name, Type type, Source source, boolean changeable) {}

  /** Returns the vocabulary of the fact model alone. */
  public static Vocabulary ofModel() {
    return with(Map.of(), List.of());
  }

  /**
   * Returns the vocabulary of the fact model with a pack's declarations.
   *
   * @param codes code lists by name, each in the order in which the pack gives its codes
   * @param attributes the attributes of a candidacy
   */
  public static Vocabulary with(Map<String, List<String>> codes, List<Attribute> attributes) {
    Map<String, Type.Code> lists = new HashMap<>();
    codes.forEach((name, words) -> lists.put(name, declared(name, words)));
    Reading reading = new Reading(lists);
    Map<Step, FactType> subjects = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      FactType type = reading.factType(step.subject());
      subjects.put(step, Attributed.class.isAssignableFrom(step.subject()) ? type.plus(terms(attributes)) : type);
    }
    return new Vocabulary(Map.copyOf(subjects), Map.copyOf(lists));
  }

  /** Returns the code list that a pack declares, of a name. */
  public static Type.Code declared(String name, List<String> words) {
    return new Type.Code(name, words.stream().map(w -> new Type.CodeValue(w, w, w)).toList(), false);
  }

  /** Returns what the subject of a step is. */
  public FactType subject(Step step) {
    return java.util.Objects.requireNonNull(subjects.get(step));
  }

  /** Returns the code lists that the pack declares, by name. */
  public Map<String, Type.Code> codeLists() {
    return codeLists;
  }

  private static List<Term> terms(List<Attribute> attributes) {
    return attributes.stream()
        .map(
            a ->
                new Term(
                    a.name(),
                    a.name(),
                    a.type(),
                    a.source(),
                    a.changeable(),
                    false,
                    true,
                    List.of(),
                    subject -> ((Attributed) subject).attributes().get(a.name())))
        .toList();
  }

  /** Reads fact records into fact types. */
  private static final class Reading {
    private final Map<String, Type.Code> codeLists;

    Reading(Map<String, Type.Code> codeLists) {
      this.codeLists = codeLists;
    }

    FactType factType(Class<? extends Record> type) {
      List<Term> terms = new ArrayList<>();
      List<ListTerm> lists = new ArrayList<>();
      for (Method method : accessors(type)) {
        org.baguan.rules.model.Term term =
            java.util.Objects.requireNonNull(method.getAnnotation(org.baguan.rules.model.Term.class));
        if (method.getReturnType() == List.class) {
          Class<? extends Record> member =
              ((Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0])
                  .asSubclass(Record.class);
          lists.add(new ListTerm(term.zh(), method.getName(), factType(member), term.atMost(), term.source(), term.changeable(), reader(method)));
        } else {
          terms.add(
              new Term(
                  term.zh(),
                  method.getName(),
                  type(method, term),
                  term.source(),
                  term.changeable(),
                  term.isProtected(),
                  false,
                  List.of(term.from()),
                  reader(method)));
        }
      }
      return new FactType(labelOf(type), type, terms, lists);
    }

    private static List<Method> accessors(Class<? extends Record> type) {
      List<String> components = Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
      return Arrays.stream(type.getMethods())
          .filter(m -> m.isAnnotationPresent(org.baguan.rules.model.Term.class) && !Modifier.isStatic(m.getModifiers()))
          .sorted(
              Comparator.comparing((Method m) -> components.contains(m.getName()) ? components.indexOf(m.getName()) : 999)
                  .thenComparing(Method::getName))
          .toList();
    }

    private Type type(Method method, org.baguan.rules.model.Term term) {
      Class<?> result = method.getReturnType();
      if (result.isEnum()) {
        return codeList(result);
      }
      if (result == Integer.class) {
        return new Type.Whole(term.unit() == Unit.MONTHS ? Unit.MONTHS : Unit.COUNT);
      }
      if (result == BigDecimal.class) {
        return new Type.Decimal();
      }
      if (result == LocalDate.class) {
        return new Type.Day();
      }
      if (result == Boolean.class) {
        return new Type.YesNo();
      }
      if (result == String.class) {
        return term.codes().isEmpty()
            ? new Type.Text()
            : codeLists.getOrDefault(term.codes(), new Type.Code(term.codes(), List.of(), false));
      }
      throw new IllegalArgumentException("a term cannot be of " + result.getName() + ": " + method);
    }
  }

  private static String labelOf(Class<?> type) {
    Label label = type.getAnnotation(Label.class);
    return label == null ? type.getSimpleName() : label.zh();
  }

  private static Type.Code codeList(Class<?> type) {
    List<Type.CodeValue> codes = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      Enum<?> code = (Enum<?>) constant;
      codes.add(new Type.CodeValue(wordOf(code), code.name(), code));
    }
    return new Type.Code(labelOf(type), codes, type.isAnnotationPresent(Ordered.class));
  }

  /** Returns the word that policy staff write for a code of the model. */
  public static String wordOf(Enum<?> code) {
    return WORDS.computeIfAbsent(code, Vocabulary::label);
  }

  private static String label(Enum<?> code) {
    try {
      Label label = code.getDeclaringClass().getField(code.name()).getAnnotation(Label.class);
      return label == null ? code.name() : label.zh();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the English words for a code of the model: its label's, else its name in small letters. */
  public static String englishOf(Enum<?> code) {
    try {
      Label label = code.getDeclaringClass().getField(code.name()).getAnnotation(Label.class);
      boolean none = label == null || label.en().isEmpty();
      return none ? code.name().toLowerCase(Locale.ROOT).replace('_', ' ') : label.en();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<Object, @Nullable Object> reader(Method method) {
    return READERS.computeIfAbsent(method, Vocabulary::function);
  }

  /** Makes a function of an accessor, which calls it as written code would. */
  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> function(Method method) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle accessor = lookup.unreflect(method);
      MethodType anything = MethodType.methodType(Object.class, Object.class);
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(lookup, "apply", MethodType.methodType(Function.class), anything, accessor, accessor.type()).getTarget().invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException("not a public accessor of a public record: " + method, e);
    }
  }
}
