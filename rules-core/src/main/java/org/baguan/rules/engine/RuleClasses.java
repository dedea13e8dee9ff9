package org.baguan.rules.engine;

import java.util.Map;
import org.drools.model.Model;

/** The class loader of one rule base: compiled rules go when it goes. */
final class RuleClasses extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    RuleClasses(CompiledRules rules, ClassLoader parent) {
        super("baguan-rules", parent);
        this.classes = rules.ownClasses();
    }

    Model model(String className) {
        try {
            return loadClass(className).asSubclass(Model.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError unfit) {
            throw new IllegalStateException("The compiled rules do not fit this class path: " + className, unfit);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
