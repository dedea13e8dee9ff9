package org.baguan.benchmarks.peers;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.decide.CandidateFacts;

/** CEL-Java: each rule one expression, checked and planned once, evaluated over a map of variables. Safe to share between threads. */
public final class CelJava implements Peer {

  /** A planned expression, and what is told when it is true. */
  private record Planned(CelRuntime.Program program, Held held) {}

  private final List<Planned> rules = new ArrayList<>();

  /** Compiles the rules. */
  public CelJava(List<FlatRule> flat) {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
    Encoded.ALL.forEach(each -> builder.addVar(each.name(), type(each.type())));
    CelCompiler compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
    try {
      for (FlatRule rule : flat) {
        String expression = rule.tests().stream().map(CelJava::check).collect(Collectors.joining(" && "));
        rules.add(new Planned(runtime.createProgram(compiler.compile(expression).getAst()), rule.held()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CelType type(Encoded.Type type) {
    return switch (type) {
      case WHOLE -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case YES_NO -> SimpleType.BOOL;
      case TEXT -> SimpleType.STRING;
    };
  }

  private static String check(FlatRule.Check check) {
    if (check instanceof FlatRule.OneOf of) {
      return check.field() + " in [" + of.values().stream().map(CelJava::value).collect(Collectors.joining(", ")) + "]";
    }
    FlatRule.Compare compare = (FlatRule.Compare) check;
    if (compare.value() instanceof Boolean yes) {
      return yes ? check.field() : "!" + check.field();
    }
    return check.field() + " " + JavaText.sign(compare.relation()) + " " + value(compare.value());
  }

  private static String value(Object value) {
    Object encoded = Encoded.value(value);
    if (encoded instanceof BigDecimal number) {
      return Double.toString(number.doubleValue());
    }
    return encoded instanceof String text ? '"' + text + '"' : encoded.toString();
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    Map<String, Object> variables = Encoded.wide(FlatFacts.of(candidate));
    List<Held> held = new ArrayList<>();
    try {
      for (Planned rule : rules) {
        if ((Boolean) rule.program.eval(variables)) {
          held.add(rule.held);
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return held;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }
}
