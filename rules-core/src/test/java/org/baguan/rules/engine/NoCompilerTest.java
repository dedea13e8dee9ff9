package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baguan.rules.engine.DrlCompilerTest.Person;
import org.junit.jupiter.api.Test;

public class NoCompilerTest {

    private static final Pattern COMPILER =
            Pattern.compile("(drools-(compiler|drl-|ecj|model-codegen|codegen|mvel)|ecj-|javaparser|antlr|kie-util-maven).*");

    @Test
    void stored_rules_load_and_fire_on_a_class_path_without_any_compiler() throws Exception {
        byte[] stored = DrlCompilerTest.stored(Unwalled.compile(
                List.of(DrlCompilerTest.source("a/q1.drl", "pack.a", "Q-01", "age != null, age < 18"))));

        try (URLClassLoader bare = withoutCompiler()) {
            assertThatThrownBy(() -> bare.loadClass("org.drools.compiler.kie.builder.impl.InternalKieModule"))
                    .isInstanceOf(ClassNotFoundException.class);
            Object firings = bare.loadClass(NoCompilerTest.class.getName())
                    .getMethod("loadAndFire", byte[].class)
                    .invoke(null, (Object) stored);

            assertThat(firings).isEqualTo("[Firing[Q-01, a Person]]");
        }
    }

    /** Called in the bare class loader. */
    public static String loadAndFire(byte[] stored) throws IOException {
        CompiledRules rules = CompiledRules.readFrom(new ByteArrayInputStream(stored));
        RuleBase base = Unwalled.load(rules);
        return base.fire("pack.a", List.of(new Person("Li", 10), new Person("Wang", 40))).toString();
    }

    private static URLClassLoader withoutCompiler() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            Path path = Path.of(entry);
            if (!COMPILER.matcher(path.getFileName().toString()).matches()) {
                urls.add(path.toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}
