package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baguan.rules.engine.wall.PermittedClasses;
import org.baguan.rules.engine.wall.PrintedWords;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.ecj.EclipseJavaCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.memorycompiler.JavaConfiguration;

/**
 * Compiles DRL into Java classes, in memory, with Drools' executable model.
 *
 * <p>Give it only DRL that Baguan printed: a build of arbitrary DRL runs code. Safe to use from several threads; builds run one
 * after another, as Drools keeps what it builds in a store that the whole JVM shares.
 */
public final class DrlCompiler {

    private static final String ROOT = "src/main/resources/";
    private static final String CLASS = ".class";
    /** How Drools names the class that holds the rules of a package. */
    private static final Pattern MODEL = Pattern.compile("(.+)\\.Rules\\p{XDigit}{32}");
    /** Where Drools puts its list of the models; Baguan keeps its own. */
    private static final String PROJECT_PACKAGE = "org.drools.project.model.";

    private DrlCompiler() {}

    /**
     * Compiles rules about the facts of the model.
     *
     * @param sources printed by {@link DrlPrinter}, each with a path of its own; every rule name occurs once in its package
     * @throws org.baguan.rules.engine.wall.RefusedCodeException with every reason, when a text has what the printer never writes;
     *     nothing of it has reached Drools then
     * @throws RuleCompilationException with all messages, when Drools refuses one of them
     * @throws IllegalArgumentException when two sources have one path
     * @throws IllegalStateException when Drools is set, by a system property, to a compiler that does not go by class loaders
     */
    public static CompiledRules compile(List<DrlSource> sources) {
        PrintedWords.require(sources.stream().flatMap(source -> PrintedWords.refusals(source.path(), source.text()).stream()).toList());
        return compileAsIs(sources, PermittedClasses.toCompile(DrlCompiler.class.getClassLoader()));
    }

    /**
     * Compiles texts that nothing looked at.
     *
     * @param names what a rule can name, and what Drools finds of itself
     */
    static CompiledRules compileAsIs(List<DrlSource> sources, ClassLoader names) {
        requireDistinctPaths(sources);
        requireEcj();
        if (sources.isEmpty()) {
            return new CompiledRules(new TreeMap<>(), new TreeMap<>());
        }
        // Drools finds its own parts through the thread's class loader, which in a server or a worker thread may not know them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DrlCompiler.class.getClassLoader());
        try {
            synchronized (DrlCompiler.class) {
                return build(sources, names);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The Java machine's own compiler finds every class on the class path, whatever loader it is given. */
    private static void requireEcj() {
        if (!(JavaParserCompiler.getCompiler() instanceof EclipseJavaCompiler)) {
            throw new IllegalStateException(JavaConfiguration.JAVA_COMPILER_PROPERTY + " is set to another compiler than ECLIPSE");
        }
    }

    private static void requireDistinctPaths(List<DrlSource> sources) {
        List<String> paths = new ArrayList<>(sources.stream().map(DrlSource::path).sorted().toList());
        for (int i = 1; i < paths.size(); i++) {
            if (paths.get(i).equals(paths.get(i - 1))) {
                throw new IllegalArgumentException("sources: two have the path " + paths.get(i));
            }
        }
    }

    private static CompiledRules build(List<DrlSource> sources, ClassLoader names) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        sources.forEach(source -> files.write(ROOT + source.path(), source.text()));
        KieBuilder builder = ((InternalKieBuilder) services.newKieBuilder(files, names)).withKModuleModel(oneAfterAnother(services));
        InternalKieModule module;
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new RuleCompilationException(errors.stream().map(DrlCompiler::text).toList());
            }
            module = (InternalKieModule) builder.getKieModule(ExecutableModelProject.class);
        } catch (RuleCompilationException refused) {
            throw refused;
        } catch (Throwable thrown) {
            // Drools lets out what a faulty text makes it stumble over, raw and of many types, errors among them.
            throw new RuleCompilationException(List.of("Drools failed on the rules: " + thrown), thrown);
        }
        services.getRepository().removeKieModule(module.getReleaseId());
        return collect(module);
    }

    /** Drools builds ten and more rules in parallel otherwise, and then the names of classes depend on which thread came first. */
    private static KieModuleModel oneAfterAnother(KieServices services) {
        KieModuleModel model = services.newKieModuleModel();
        model.setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return model;
    }

    private static String text(Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        String line = message.getLine() > 0 ? ":" + message.getLine() : "";
        return (path.startsWith(ROOT) ? path.substring(ROOT.length()) : path) + line + ": " + message.getText();
    }

    private static CompiledRules collect(InternalKieModule module) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        SortedMap<String, String> models = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (!file.endsWith(CLASS)) {
                continue;
            }
            String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
            if (name.startsWith(PROJECT_PACKAGE)) {
                continue;
            }
            classes.put(name, module.getBytes(file));
            var model = MODEL.matcher(name);
            if (model.matches()) {
                models.put(model.group(1), name);
            }
        }
        return new CompiledRules(classes, models);
    }
}
