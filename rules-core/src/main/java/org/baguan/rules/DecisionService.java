package org.baguan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.explain.CaseExplainer;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.explain.Explainer;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Unit;
import org.baguan.rules.opinion.Disagreement;
import org.baguan.rules.opinion.SamplingRate;
import org.baguan.rules.opinion.SecondOpinion;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.scenario.CaseScenarios;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.screen.CandidateSource;
import org.baguan.rules.screen.Screening;
import org.baguan.rules.screen.ScreeningResult;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.turns.CaseComparison;
import org.baguan.rules.verify.KeptAnalyses;
import org.baguan.rules.verify.RejectedPackException;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides by one rule pack: the front door of the library. It advises; people decide. The same facts, date
 * and pack always give the same answer. Nothing about a case is ever logged. Immutable, and so safe to
 * share between threads; make one for each pack and keep it.
 */
public final class DecisionService {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionService.class);

  private final RulePack files;
  private final VerifiedPack pack;
  private final DroolsEngine engine;
  private final Decisions decisions;
  private final Explainer explainer;

  DecisionService(RulePack files, VerifiedPack pack, CompiledRules rules) {
    this(files, pack, DroolsEngine.of(pack.tree(), rules));
  }

  private DecisionService(RulePack files, VerifiedPack pack, DroolsEngine engine) {
    this(files, pack, engine, UnaryOperator.identity());
  }

  private DecisionService(RulePack files, VerifiedPack pack, DroolsEngine engine, UnaryOperator<RuleEngine> watched) {
    this.files = files;
    this.pack = pack;
    this.engine = engine;
    RuleEngine deciding = watched.apply(engine);
    this.decisions = Decisions.of(pack.identity(), pack.manifest(), pack.tree(), deciding);
    this.explainer = Explainer.of(pack.identity(), pack.manifest(), pack.tree(), deciding);
  }

  /**
   * Opens a rule pack: a folder, or a zip of one. It is read, checked and compiled, which takes seconds; {@link #opening} says how the
   * next start takes less.
   *
   * @throws UnreadablePackException if it cannot be read at all
   * @throws RejectedPackException with every problem, if it has errors
   */
  public static DecisionService open(Path path) {
    return opening(path).open();
  }

  /** Returns how to open a rule pack, a folder or a zip of one: unsigned packs too, keeping nothing of what is compiled. */
  public static PackOpening opening(Path path) {
    return PackOpening.of(path);
  }

  /**
   * Opens a rule pack whose files are at hand.
   *
   * @throws RejectedPackException with every problem, if it has errors
   */
  public static DecisionService of(RulePack files) {
    return of(files, Optional.empty(), Optional.empty());
  }

  /**
   * Opens a rule pack, a folder or a zip of one, if it is signed by a trusted key and nothing was added, dropped or changed since.
   * What is checked is what is then read: the files are fetched once.
   *
   * @throws UnreadablePackException if it cannot be read at all
   * @throws RejectedPackException with every problem of its signature, or of the pack
   */
  public static DecisionService open(Path path, TrustedKeys keys) {
    return opening(path).trusting(keys).open();
  }

  /**
   * Opens a rule pack whose files are at hand, if it is signed by a trusted key.
   *
   * @throws RejectedPackException with every problem of its signature, and nothing in its files is then interpreted; or of the pack
   */
  public static DecisionService of(RulePack files, TrustedKeys keys) {
    return of(files, Optional.of(keys), Optional.empty());
  }

  static DecisionService of(RulePack files, Optional<TrustedKeys> keys, Optional<KeptFolder> kept) {
    requireSigned(files, keys);
    long start = System.nanoTime();
    Verifier.Result result = Verifier.verify(files, kept.map(KeptAnalyses::in).orElse(KeptAnalyses.NONE));
    if (result.pack().isEmpty()) {
      LOG.warn("rule pack refused: {} problems, digest {}", result.problems().size(), files.sha256());
    }
    VerifiedPack pack = result.orThrow();
    long verified = System.nanoTime();
    RuleTree tree = pack.tree();
    DroolsEngine engine = kept.isPresent() ? DroolsEngine.of(tree, kept.get()) : DroolsEngine.of(tree, DroolsEngine.compile(tree));
    kept.ifPresent(KeptFolder::tidy);
    LOG.info("rule pack loaded: {} {} {}", pack.identity().id(), pack.identity().version(), pack.identity().sha256());
    LOG.debug("{} rules: verified in {} ms, ready in {} ms", tree.rules().size(), (verified - start) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
    return new DecisionService(files, pack, engine);
  }

  private static void requireSigned(RulePack files, Optional<TrustedKeys> keys) {
    List<Problem> problems = keys.map(trusted -> trusted.problems(files)).orElse(List.of());
    if (!problems.isEmpty()) {
      LOG.warn("rule pack refused for its signature: {} problems, digest {}", problems.size(), files.sha256());
      throw new RejectedPackException(problems);
    }
  }

  /**
   * Opens the reference pack that comes with the library, compiled when the library was built. It needs no signature of its own: it is
   * to be trusted as the library's classes are, which lie in the same jar.
   */
  public static DecisionService keyPosts() {
    RulePack files = keyPostsFiles();
    VerifiedPack pack = Verifier.verify(files, KeyPostsBuild.analysed()).orThrow();
    try (InputStream rules = KeyPostsBuild.resource(KeyPostsBuild.RULES)) {
      return new DecisionService(files, pack, CompiledRules.readFrom(rules));
    } catch (IOException e) {
      throw new UnreadablePackException("参考规则包读不出来（the reference pack cannot be read）", e);
    }
  }

  /** Returns the files of the reference pack that comes with the library. */
  public static RulePack keyPostsFiles() {
    try (InputStream files = KeyPostsBuild.resource(KeyPostsBuild.FILES)) {
      return RulePack.ofZip(files);
    } catch (IOException e) {
      throw new UnreadablePackException("参考规则包读不出来（the reference pack cannot be read）", e);
    }
  }

  /**
   * Returns a service that decides as this one does, and holds the engine to the evaluator, which decides every rule
   * independently, on a part of what it decides: in {@link #check}, {@link #assess}, {@link #screen}, {@link #review}, {@link #next},
   * {@link #explain}, {@link #asScenarios}, records and comparisons. No answer changes. Each subject of each step is drawn
   * for itself, at random. What is compiled is shared with this service.
   *
   * @param rate from 0, which switches it off and costs nothing, to 1, both included; a second opinion that this
   *     service already has is replaced
   * @param listener told of each difference, on the thread that decides, and so quick and safe to share between
   *     threads; what it throws is logged and goes no further. Differences are logged at WARN, too: rule ids only
   */
  public DecisionService withSecondOpinion(SamplingRate rate, Consumer<Disagreement> listener) {
    Objects.requireNonNull(listener, "listener");
    return new DecisionService(
        files,
        pack,
        engine,
        drools -> SecondOpinion.of(pack.identity(), drools, EvaluatorEngine.of(pack.tree()), rate, listener));
  }

  /** Returns which pack decides. */
  public PackIdentity pack() {
    return pack.identity();
  }

  /** Returns the pack's warnings and notes. */
  public List<Problem> remarks() {
    return pack.remarks();
  }

  /** Returns the pack's rule tree. */
  public RuleTree rules() {
    return pack.tree();
  }

  /**
   * Returns the keys of the rules that are decided by Drools sessions, each with the part of it, in Drools' words, for which their
   * compiled predicates cannot be called directly. The answers are the same, slower; of the rules that can be written today none is.
   */
  public Map<String, String> decidedBySessions() {
    return engine.onlyBySessions();
  }

  /** Returns the scenarios beside the pack's rules, to be decided by this service's engine and by the evaluator. */
  public Scenarios scenarios() {
    return scenarios(files);
  }

  /**
   * Returns the scenarios beside the same rules in another folder, to be decided by this service's engine: nothing is compiled.
   *
   * @throws IllegalArgumentException if the rules are not the same
   */
  public Scenarios scenarios(RulePack sameRules) {
    if (!sameRules.sha256().equals(pack.identity().sha256())) {
      throw new IllegalArgumentException("sameRules: other rules, " + sameRules.sha256());
    }
    return Scenarios.of(sameRules, pack).by(engine);
  }

  /**
   * Returns what was decided in a case up to a day as scenarios, one of each subject, persons as 甲, 乙 and so on. A
   * person has to compare each with the regulations and confirm it.
   *
   * @param pool the pool; empty when it is not given
   */
  public CaseScenarios.Made asScenarios(CaseFile caseFile, List<Official> pool, LocalDate asOf) {
    return CaseScenarios.of(pack, decisions).of(caseFile, pool, asOf);
  }

  /** Returns a reader of case files in the words of this pack. */
  public CaseReader caseReader() {
    return CaseReader.forPack(caseTerms());
  }

  /** Returns what this pack adds to the words of a case file. */
  public CaseTerms caseTerms() {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    pack.manifest().codes().forEach((name, words) -> codes.put(name, new LinkedHashSet<>(words)));
    Map<String, Set<String>> focuses = new LinkedHashMap<>();
    for (DepartmentFocus row : pack.tree().departments()) {
      focuses.computeIfAbsent(row.department(), d -> new LinkedHashSet<>()).add(row.focus());
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    pack.manifest().attributes().forEach(a -> attributes.put(a.name(), wordOf(a.type())));
    return new CaseTerms(codes, focuses, attributes);
  }

  private static String wordOf(Type type) {
    if (type instanceof Type.Whole whole) {
      return whole.unit() == Unit.MONTHS ? "months" : "whole";
    }
    if (type instanceof Type.Code code) {
      return code.name();
    }
    return type instanceof Type.Decimal ? "decimal" : type instanceof Type.Day ? "date" : "yesno";
  }

  /** Checks whether an application is in order (合规性审查). */
  public Compliance check(Application application, LocalDate asOf) {
    return decisions.check(application, asOf);
  }

  /**
   * Assesses an application's nominees: eligibility with every reason, scores, ranking (研判). The leader is
   * the ranking's: a score is one factor beside the recommendation and may not decide alone (条例 23), which
   * {@link #next} sees to.
   */
  public Assessment assess(Application application, List<Official> officials, LocalDate asOf) {
    return decisions.assess(application, officials, asOf);
  }

  /** Assesses one candidate: eligibility with every reason and the score; there is no place. */
  public CandidateAssessment assess(CandidateFacts candidate) {
    return decisions.assess(candidate);
  }

  /**
   * Screens any number of candidates for a post: who is eligible, why not, what is lacking, and who stands first. They are gone
   * through once, and only those that are being decided are held in memory.
   */
  public ScreeningResult screen(Post post, LocalDate asOf, Stream<Official> candidates) {
    try {
      return screening(post, asOf).screen(CandidateSource.of(candidates));
    } catch (IOException e) {
      throw new IllegalStateException("a stream at hand is read from no file", e);
    }
  }

  /** Returns what screens candidates of a file or a stream for a post, on a number of threads, and tells how far it came. */
  public Screening screening(Post post, LocalDate asOf) {
    return Screening.of(pack.identity(), decisions, caseTerms(), post, asOf);
  }

  /** Draws the departments' answers on one nominee together (联合审查). */
  public ReviewConclusion review(Official nominee, List<Entry.Replied> replies, LocalDate asOf) {
    return decisions.review(nominee, replies, asOf);
  }

  /** Returns the whole way of a case up to a day, and its next step. Entries dated later are not read. */
  public CaseProgress next(CaseFile caseFile, LocalDate asOf) {
    return next(caseFile, List.of(), asOf);
  }

  /** Returns the whole way of a case, with the pool that is searched when no nominee fits. */
  public CaseProgress next(CaseFile caseFile, List<Official> pool, LocalDate asOf) {
    return decisions.next(caseFile, pool, asOf);
  }

  /**
   * Returns the explanation of one candidate of a case: why, why not, what would have to change, and from when; empty when no
   * assessment up to the day tells of the person.
   *
   * @param locale English for an English locale, else Chinese
   * @throws org.baguan.rules.explain.DisagreementException when the engine and the evaluator do not agree
   */
  public Optional<Explanation> explain(CaseFile caseFile, List<Official> pool, String person, LocalDate asOf, Locale locale) {
    return new CaseExplainer(decisions, explainer).explain(caseFile, pool, person, asOf, locale);
  }

  /** Returns the explanation of where a case stands, stage by stage. */
  public CaseExplanation explain(CaseFile caseFile, List<Official> pool, LocalDate asOf, Locale locale) {
    return new CaseExplainer(decisions, explainer).explain(caseFile, pool, asOf, locale);
  }

  /** Returns what the last assessment of a case that tells of a person rested on; empty when none does. */
  public Optional<CandidateFacts> candidate(CaseFile caseFile, List<Official> pool, CaseProgress progress, String person) {
    return decisions.candidate(caseFile, pool, progress, person);
  }

  /** Returns what explains one candidate at a time. */
  public Explainer explainer() {
    return explainer;
  }

  /** Returns what compares this version of a pack with a newer one on cases. */
  public CaseComparison comparison(DecisionService newer) {
    return CaseComparison.of(
        new CaseComparison.Version(decisions, caseTerms()), new CaseComparison.Version(newer.decisions, newer.caseTerms()));
  }

  /** Returns what records decisions, and decides again from records. */
  public Recorder recorder() {
    return Recorder.of(pack.identity(), decisions, caseReader());
  }
}
