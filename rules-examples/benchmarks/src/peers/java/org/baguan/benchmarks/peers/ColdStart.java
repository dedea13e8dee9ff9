package org.baguan.benchmarks.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.DecisionService;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;

/**
 * How long it takes until the first decision, and how much memory is then in use: each start in a Java machine of its own, engines in
 * turn. The library opens the pack from a folder, verifies it, finds what was compiled before, and decides with every reason; its sessions
 * take what was compiled before, too. The others read rules that are at hand, compile them if they do, and decide their part.
 */
public final class ColdStart {

  private static final List<String> OURS = List.of("handWrittenFlat", "baguan", "sessionsFlat");

  /** What one start took, in milliseconds, and kilobytes in use after a collection. */
  private record Start(double fromStart, double fromMain, double processor, double kilobytes) {}

  private ColdStart() {}

  /** Runs the starts: how many of each, how many rules, and the names of engines if not all. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int starts = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int rules = args.length > 1 ? Integer.parseInt(args[1]) : Category.RULES;
    List<String> names = args.length > 2 ? Arrays.asList(args).subList(2, args.length) : all();
    Path folder = Files.createTempDirectory("baguan-cold-start");
    prepare(folder, Category.forRules(rules));
    Map<String, List<Start>> all = new LinkedHashMap<>();
    for (int i = 0; i < starts; i++) {
      for (String name : names) {
        all.computeIfAbsent(name, none -> new ArrayList<>()).add(start(folder, rules, name));
      }
    }
    print(rules, starts, all);
    delete(folder);
  }

  private static List<String> all() {
    return Stream.concat(OURS.stream(), Arrays.stream(Peers.values()).map(Peers::name)).toList();
  }

  private static void prepare(Path folder, List<Category> categories) throws IOException {
    RulePack pack = GeneratedPack.of(Work.FLAT, categories);
    for (String name : pack.names()) {
      Files.createDirectories(folder.resolve("pack"));
      Files.write(folder.resolve("pack").resolve(name), pack.bytes(name));
    }
    DecisionService.opening(folder.resolve("pack")).keeping(Files.createDirectories(folder.resolve("kept"))).open();
    RuleTree tree = Verifier.verify(pack).orThrow().tree();
    FlatRuleText.write(FlatRule.of(tree), folder.resolve("rules.txt"));
    try (var out = Files.newOutputStream(folder.resolve("compiled.zip"))) {
      DroolsEngine.compile(tree).writeTo(out);
    }
  }

  private static Start start(Path folder, int rules, String name) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    long begin = System.currentTimeMillis();
    Process process =
        new ProcessBuilder(
                java, "-Xmx1g", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), One.class.getName(), folder.toString(), Integer.toString(rules), name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " did not start: " + told);
    }
    String[] parts = told.substring(told.indexOf("first ") + 6).strip().split(" ");
    return new Start(Long.parseLong(parts[0]) - begin, Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
  }

  private static void print(int rules, int starts, Map<String, List<Start>> all) {
    System.out.printf(Locale.ROOT, "### To the first decision, %d rules, medians of %d starts%n%n", rules, starts);
    System.out.println("| engine | from before the Java machine's start, ms | from main, ms | processor time of the process, ms | in use, kB |");
    System.out.println("|---|---|---|---|---|");
    all.forEach(
        (name, each) ->
            System.out.printf(
                Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f | %,.0f |%n", name, median(each.stream().map(Start::fromStart).toList()),
                median(each.stream().map(Start::fromMain).toList()), median(each.stream().map(Start::processor).toList()),
                median(each.stream().map(Start::kilobytes).toList())));
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return IntStream.of((sorted.length - 1) / 2, sorted.length / 2).mapToDouble(i -> sorted[i]).average().orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One start. */
  public static final class One {

    private One() {}

    /** Decides once, and says when it had. */
    public static void main(String[] args) throws IOException {
      long begin = System.nanoTime();
      Path folder = Path.of(args[0]);
      List<Category> categories = Category.forRules(Integer.parseInt(args[1]));
      CandidateFacts candidate = Candidates.known(Work.FLAT, categories, 1).get(0);
      Object kept = decide(args[2], folder, categories, candidate);
      long now = System.currentTimeMillis();
      double fromMain = (System.nanoTime() - begin) / 1e6;
      double processor = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
      System.gc();
      System.gc();
      double kilobytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024.0;
      System.out.printf(Locale.ROOT, "first %d %.1f %.1f %.0f%n", now, fromMain, processor, kilobytes);
      if (kept == null) {
        throw new IllegalStateException("nothing was decided");
      }
      System.exit(0);
    }

    /** Returns what decided and what it said, so that both are in memory when that is measured. */
    private static Object decide(String name, Path folder, List<Category> categories, CandidateFacts candidate) throws IOException {
      if (name.equals("baguan")) {
        DecisionService service = DecisionService.opening(folder.resolve("pack")).keeping(folder.resolve("kept")).open();
        return List.of(service, service.assess(candidate));
      }
      Peer peer = peer(name, folder, categories);
      return List.of(peer, peer.decide(candidate));
    }

    private static Peer peer(String name, Path folder, List<Category> categories) throws IOException {
      return switch (name) {
        case "handWrittenFlat" -> new FlatByHand(categories);
        case "sessionsFlat" -> new FlatByLibrary(sessions(folder).bySessions());
        default -> Peers.valueOf(name).open(categories, FlatRuleText.read(folder.resolve("rules.txt")));
      };
    }

    private static DroolsEngine sessions(Path folder) throws IOException {
      RuleTree tree = Verifier.verify(RulePack.open(folder.resolve("pack"))).orThrow().tree();
      try (var in = Files.newInputStream(folder.resolve("compiled.zip"))) {
        return DroolsEngine.of(tree, CompiledRules.readFrom(in));
      }
    }
  }
}
