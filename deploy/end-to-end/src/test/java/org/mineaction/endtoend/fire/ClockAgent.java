package org.mineaction.endtoend.fire;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a JVM's clock wrong: whoever asks for the time, outside of Java itself, asks {@link ShiftedClock}. */
public final class ClockAgent implements ClassFileTransformer {
    private static final String SHIFTED = ShiftedClock.class.getName().replace('.', '/');
    private static final Map<String, String> ASKED = Map.of(
            "java/lang/System.currentTimeMillis", "()J",
            "java/time/Instant.now", "()Ljava/time/Instant;",
            "java/time/Clock.systemUTC", "()Ljava/time/Clock;",
            "java/time/Clock.systemDefaultZone", "()Ljava/time/Clock;",
            "java/time/Clock.system", "(Ljava/time/ZoneId;)Ljava/time/Clock;");

    private ClockAgent() {}

    /**
     * Called by the JVM before its main method.
     *
     * @param shift how far ahead the clock is, such as {@code PT24H} or {@code -PT24H}
     */
    public static void premain(String shift, Instrumentation instrumentation) {
        ShiftedClock.shiftBy(Duration.parse(shift));
        instrumentation.addTransformer(new ClockAgent());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (loader == null || name == null) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Calls(writer), 0);
        return writer.toByteArray();
    }

    private static boolean isAsked(String owner, String name, String descriptor) {
        return descriptor.equals(ASKED.get(owner + "." + name));
    }

    /** Leads the calls in a class elsewhere. */
    private static final class Calls extends ClassVisitor {
        Calls(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            return new CallsOfMethod(super.visitMethod(access, name, descriptor, generic, thrown));
        }
    }

    private static final class CallsOfMethod extends MethodVisitor {
        CallsOfMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            super.visitMethodInsn(
                    opcode, isAsked(owner, name, descriptor) ? SHIFTED : owner, name, descriptor, ofInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... arguments) {
            Object[] led =
                    Arrays.stream(arguments).map(CallsOfMethod::elsewhere).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, method, led);
        }

        private static Object elsewhere(Object argument) {
            return argument instanceof Handle handle && isAsked(handle.getOwner(), handle.getName(), handle.getDesc())
                    ? new Handle(handle.getTag(), SHIFTED, handle.getName(), handle.getDesc(), false)
                    : argument;
        }
    }
}
