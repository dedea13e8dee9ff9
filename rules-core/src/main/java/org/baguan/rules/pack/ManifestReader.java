package org.baguan.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.HiddenCharacter;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads pack.yaml. */
public final class ManifestReader {

  /** The manifest's name in every pack. */
  public static final String FILE = "pack.yaml";

  private static final Set<String> KEYS =
      new TreeSet<>(List.of("id", "version", "title", "languages", "tieBreak", "codes", "attributes", "match", "afterProceeding"));

  private static final Pattern IDENTITY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,59}");

  private final Consumer<Problem> problems;
  private final ManifestPlaces.Collected places = new ManifestPlaces.Collected();

  /** Creates a reader that tells problems to a consumer. */
  public ManifestReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Reads a manifest's text; empty, with a problem told, when it is not YAML or lacks id or version. */
  public Optional<Manifest> read(String text) {
    Optional<Map<String, Node>> root = YamlText.compose(FILE, text, problems).map(node -> mapping(node));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> top = root.get();
    keys(top, KEYS);
    Optional<String> id = required(top, "id");
    Optional<String> version = required(top, "version");
    Map<String, List<String>> codes = codes(top.get("codes"));
    Map<String, Node> match = mapping(top.get("match"));
    keys(match, Set.of("weights", "bands"));
    keys(mapping(top.get("title")), Set.of("zh", "en"));
    identity("id", top.get("id"));
    identity("version", top.get("version"));
    if (id.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    String title = text(mapping(top.get("title")).get("zh")).orElse(id.get());
    return Optional.of(
        new Manifest(
            id.get(),
            version.get(),
            title,
            languages(top.get("languages")),
            tieBreak(top.get("tieBreak")),
            codes,
            attributes(top.get("attributes"), codes),
            weights(match.get("weights")),
            bands(match.get("bands")),
            texts(top.get("afterProceeding")),
            places.all()));
  }

  /** Tells of every key of a mapping that nothing reads. */
  private void keys(Map<String, Node> mapping, Set<String> permitted) {
    mapping.forEach(
        (key, node) -> {
          if (!permitted.contains(key)) {
            tell(
                node,
                "unknown-key",
                "不认识“" + key + "”",
                "unknown key `" + key + "`" + Suggestion.english(key, permitted),
                Suggestion.advice(key, permitted),
                "keys are " + String.join(", ", permitted));
          }
        });
  }

  private List<String> languages(@Nullable Node node) {
    List<String> languages = new ArrayList<>();
    for (Node item : items(node)) {
      String word = text(item).orElse("");
      if (List.of("zh", "en").contains(word)) {
        languages.add(word);
      } else {
        tell(item, "unknown-value", "languages 只能写 zh 和 en", "languages are zh and en", "如：languages: [zh, en]", "as in languages: [zh, en]");
      }
    }
    if (!languages.isEmpty() && !languages.contains("zh")) {
      tell(node, "unknown-value", "languages 必须有 zh", "languages must have zh", "加上 zh", "add zh");
    }
    return languages.isEmpty() ? List.of("zh") : languages;
  }

  private Optional<String> required(Map<String, Node> top, String key) {
    Optional<String> value = text(top.get(key));
    if (value.isEmpty()) {
      problems.accept(Problem.error(Place.file(FILE), "missing-key", "缺少“" + key + "”", "`" + key + "` is missing"));
    }
    return value;
  }

  /** The id and the version stand in records and in the names of files that others write. */
  private void identity(String key, @Nullable Node node) {
    Optional<String> text = text(node).filter(word -> !IDENTITY.matcher(word).matches());
    if (node != null && text.isPresent()) {
      String shown = HiddenCharacter.in(text.get()).map(HiddenCharacter::name).orElse(text.get());
      tell(node, "bad-name", key + " 写的是“" + shown + "”，含有不能用的字符，或超过60个字", "the " + key + " `" + shown + "` holds characters that are not accepted, or more than 60", "只用文字、数字、.、-、_、+", "use letters, digits, ., -, _ and +");
    }
  }

  private List<Manifest.TieBreak> tieBreak(@Nullable Node node) {
    List<Manifest.TieBreak> keys = new ArrayList<>();
    for (Node item : items(node)) {
      Map<String, Node> key = mapping(item);
      keys(key, Set.of("term", "first"));
      Optional<String> term = text(key.get("term"));
      String first = text(key.get("first")).orElse("");
      if (term.isEmpty() || !List.of("longest", "highest", "shortest", "lowest").contains(first)) {
        tell(
            item,
            "unknown-value",
            "tieBreak 的每一项写 term 和 first（longest、highest、shortest、lowest）",
            "each key of tieBreak has a term and first: longest, highest, shortest or lowest",
            "如：{term: 任现职级年限, first: longest}",
            "as in {term: `任现职级年限`, first: longest}");
        continue;
      }
      places.add(place(item), "tieBreak", term.get());
      keys.add(new Manifest.TieBreak(term.get(), List.of("longest", "highest").contains(first)));
    }
    return keys;
  }

  private Map<String, List<String>> codes(@Nullable Node node) {
    keyPlaces(node, "codes");
    Map<String, List<String>> codes = new LinkedHashMap<>();
    mapping(node).forEach((name, list) -> {
      items(list).forEach(item -> text(item).ifPresent(code -> places.add(place(item), "codes", name, code)));
      List<String> words = texts(list);
      if (words.size() != Set.copyOf(words).size()) {
        tell(list, "duplicate-code", "代码表“" + name + "”里有重复的代码", "the code list `" + name + "` has a code twice", "删去重复的", "take one out");
      }
      codes.put(name, words.stream().distinct().toList());
    });
    return codes;
  }

  private List<Vocabulary.Attribute> attributes(
      @Nullable Node node, Map<String, List<String>> codes) {
    FactType model = Vocabulary.ofModel().subject(Step.ELIGIBILITY);
    List<Vocabulary.Attribute> attributes = new ArrayList<>();
    keyPlaces(node, "attributes");
    mapping(node)
        .forEach(
            (name, described) -> {
              Map<String, Node> keys = mapping(described);
              keys(keys, Set.of("type", "source", "changeable"));
              String word = text(keys.get("type")).orElse("");
              Optional<Type> type = type(word, codes);
              if (type.isEmpty()) {
                List<String> types = new ArrayList<>(List.of("months", "whole", "decimal", "date", "yesno"));
                types.addAll(codes.keySet());
                tell(
                    described,
                    "unknown-type",
                    "“" + name + "”的类型须是 months、whole、decimal、date、yesno 或 codes 里的名称",
                    "the type of `" + name + "` is months, whole, decimal, date, yesno or the name of a code list" + Suggestion.english(word, types),
                    Suggestion.advice(word, types),
                    "types are `" + String.join("、", types) + "`");
                return;
              }
              if (model.term(name).isPresent()) {
                tell(described, "attribute-is-term", "“" + name + "”是程序已有的项，不能再声明", "`" + name + "` is a term of the model already", "换一个名称，或直接使用已有的项", "give it another name, or use the term");
                return;
              }
              attributes.add(new Vocabulary.Attribute(name, type.get(), source(name, keys), changeable(name, keys)));
            });
    return attributes;
  }

  private Source source(String name, Map<String, Node> keys) {
    Node node = keys.get("source");
    List<String> permitted = Arrays.stream(Source.values()).filter(source -> source != Source.DERIVED).map(Source::name).toList();
    String word = text(node).orElse("");
    if (node != null && !permitted.contains(word)) {
      tell(
          node,
          "unknown-value",
          "“" + name + "”的 source 不认识“" + word + "”",
          "the source of `" + name + "` is not known" + Suggestion.english(word, permitted),
          Suggestion.advice(word, permitted),
          "sources are " + String.join(", ", permitted));
    }
    return permitted.contains(word) ? Source.valueOf(word) : Source.EMPLOYING_UNIT;
  }

  private boolean changeable(String name, Map<String, Node> keys) {
    Node node = keys.get("changeable");
    String word = text(node).orElse("");
    if (node != null && !List.of("true", "false").contains(word)) {
      tell(node, "unknown-value", "“" + name + "”的 changeable 只能写 true 或 false", "the key changeable of `" + name + "` is true or false", "将来可能改变的（如年限）写 true", "write true for what can come to be otherwise, such as years of service");
    }
    return word.equals("true");
  }

  private static Optional<Type> type(String word, Map<String, List<String>> codes) {
    return switch (word) {
      case "months" -> Optional.of(new Type.Whole(Unit.MONTHS));
      case "whole" -> Optional.of(new Type.Whole(Unit.COUNT));
      case "decimal" -> Optional.of(new Type.Decimal());
      case "date" -> Optional.of(new Type.Day());
      case "yesno" -> Optional.of(new Type.YesNo());
      default -> Optional.ofNullable(codes.get(word)).map(words -> Vocabulary.declared(word, words));
    };
  }

  private Map<Aspect, BigDecimal> weights(@Nullable Node node) {
    Map<Aspect, BigDecimal> weights = new EnumMap<>(Aspect.class);
    mapping(node)
        .forEach(
            (name, value) -> {
              Optional<Aspect> aspect =
                  Arrays.stream(Aspect.values()).filter(a -> Vocabulary.wordOf(a).equals(name)).findFirst();
              Optional<BigDecimal> weight = decimal(value);
              if (aspect.isEmpty() || weight.isEmpty()) {
                List<String> aspects = Arrays.stream(Aspect.values()).map(Vocabulary::wordOf).toList();
                tell(
                    value,
                    "unknown-value",
                    "match.weights 的“" + name + "”不是匹配维度，或权重不是数",
                    "`" + name + "` under match.weights is no aspect, or its weight no number" + Suggestion.english(name, aspects),
                    Suggestion.advice(name, aspects),
                    "aspects are `" + String.join("、", aspects) + "`");
                return;
              }
              weights.put(aspect.get(), weight.get());
            });
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (node != null && !weights.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      tell(
          node,
          "weights-not-100",
          "match.weights 的权重合计为 " + sum.toPlainString() + "，应为 100",
          "the weights under match.weights sum to " + sum.toPlainString() + ", and should sum to 100",
          "改权重",
          "change the weights");
    }
    return weights;
  }

  private List<Manifest.Band> bands(@Nullable Node node) {
    List<Manifest.Band> bands = new ArrayList<>();
    for (Node item : items(node)) {
      Map<String, Node> keys = mapping(item);
      keys(keys, Set.of("name", "from"));
      Optional<String> name = text(keys.get("name"));
      Optional<BigDecimal> from = keys.containsKey("from") ? decimal(keys.get("from")) : Optional.empty();
      if (name.isEmpty() || from.isEmpty()) {
        tell(item, "unknown-value", "match.bands 的每一项写 name 和 from", "each band has a name and a number from", "如：{name: 高, from: 85}", "as in {name: `高`, from: 85}");
        continue;
      }
      bands.add(new Manifest.Band(name.get(), from.get()));
    }
    bands.sort((a, b) -> b.from().compareTo(a.from()));
    if (node != null && !bands.isEmpty() && bands.get(bands.size() - 1).from().signum() != 0) {
      tell(
          node,
          "bands-not-from-0",
          "match.bands 的最低一档从 " + bands.get(bands.size() - 1).from().toPlainString() + " 起，更低的分没有档",
          "the lowest band begins at " + bands.get(bands.size() - 1).from().toPlainString() + "; lower marks have none",
          "最低一档的 from 写 0",
          "let the lowest band begin at 0");
    }
    return bands;
  }

  private static Optional<BigDecimal> decimal(@Nullable Node node) {
    return text(node).filter(t -> t.matches("-?\\d{1,9}(\\.\\d{1,6})?")).map(BigDecimal::new);
  }

  private static Map<String, Node> mapping(@Nullable Node node) {
    return YamlText.mapping(node);
  }

  private static List<Node> items(@Nullable Node node) {
    return YamlText.items(node);
  }

  private static List<String> texts(@Nullable Node node) {
    return items(node).stream().flatMap(item -> text(item).stream()).toList();
  }

  private static Optional<String> text(@Nullable Node node) {
    return YamlText.text(node);
  }

  /** Keeps where a mapping, the value of a key of the manifest, and each of its own keys stand. */
  private void keyPlaces(@Nullable Node node, String of) {
    if (node instanceof MappingNode mapping) {
      places.add(place(mapping), of);
      mapping.getValue().forEach(entry -> text(entry.getKeyNode()).ifPresent(key -> places.add(place(entry.getKeyNode()), of, key)));
    }
  }

  private static Place place(Node node) {
    return YamlText.place(FILE, node);
  }

  private void tell(Node node, String code, String zh, String en, String advice, String adviceEn) {
    problems.accept(Problem.error(place(node), code, zh, en).advising(advice, adviceEn));
  }
}
