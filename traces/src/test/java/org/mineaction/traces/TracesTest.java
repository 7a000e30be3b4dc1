package org.mineaction.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final Kept kept = new Kept();
    private final Traces all = traces(1);

    private Traces traces(double share) {
        return new Traces(new Recorder("test", share, kept));
    }

    @Test
    void whatIsSentBelongsToTheTraceOfTheCaller() {
        AtomicReference<String> carried = new AtomicReference<>();

        var unused = all.sending("report", CALLER, trace -> {
            carried.set(trace);
            return CompletableFuture.completedFuture("done");
        });

        SpanData span = kept.only();
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(carried.get()).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void aCallerWhoseTraceIsNoneBeginsOne() {
        for (String caller : new String[] {null, "", "nonsense", CALLER + "-more", CALLER.replace('7', 'x')}) {
            var unused = all.sending("report", caller, CompletableFuture::completedFuture);
        }

        assertThat(kept.ended).hasSize(5).allSatisfy(span -> {
            assertThat(span.getTraceId()).isNotEqualTo(TRACE);
            assertThat(span.getParentSpanContext().isValid()).isFalse();
        });
    }

    /** Anybody may call, and say that every call is worth a trace. */
    @Test
    void callersDoNotDecideHowMuchIsTraced() {
        CompletionStage<String> carried =
                traces(0).sending("report", CALLER, trace -> CompletableFuture.completedFuture("carried " + trace));

        assertThat(carried).isCompletedWithValue("carried null");
        assertThat(kept.ended).isEmpty();
    }

    @Test
    void aSpanEndsWithItsWorkHoweverThatEnds() {
        CompletableFuture<String> open = new CompletableFuture<>();
        var unused = all.sending("report", null, trace -> open);
        assertThat(kept.ended).isEmpty();
        open.completeExceptionally(new IOException("secret"));
        assertThatThrownBy(() -> all.sending("report", null, trace -> {
                    throw new IllegalStateException("secret");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kept.ended).hasSize(2).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString()).doesNotContain("secret");
        });
    }

    @Test
    void whatFollowsIsLinkedToItsCausesOnceEachAndToNoMoreThanAFew() throws Exception {
        List<String> causes = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj("00-%032x-b7ad6b7169203331-01"::formatted)
                .toList());
        causes.set(0, causes.get(1));

        // Whatever share of calls is traced: somebody has decided already that these are.
        assertThat(traces(0).<Integer, Exception>following("merge", causes, 500, () -> 7))
                .isEqualTo(7);

        SpanData span = kept.only();
        assertThat(span.getLinks()).hasSize(Recorder.MOST_LINKS).doesNotHaveDuplicates();
        assertThat(span.getLinks().get(0).getSpanContext().getTraceId()).isEqualTo("%032x".formatted(1));
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getAttributes().get(Recorder.RECORDS)).isEqualTo(500);
        assertThat(span.getAttributes().get(Recorder.CAUSES)).isEqualTo(100);
    }

    @Test
    void whatFollowsFromNothingTracedIsNotTraced() throws Exception {
        assertThat(all.<Integer, Exception>following("merge", List.of(), 500, () -> 7))
                .isEqualTo(7);
        assertThat(Traces.NONE.<Integer, Exception>following("merge", List.of(CALLER), 1, () -> 7))
                .isEqualTo(7);
        assertThat(Traces.NONE.isOn()).isFalse();
        assertThat(Traces.NONE.sending(
                        "report", CALLER, trace -> CompletableFuture.completedFuture("carried " + trace)))
                .isCompletedWithValue("carried null");

        assertThat(kept.ended).isEmpty();
    }

    /** Keeps what has ended. */
    private static final class Kept implements SpanProcessor {
        private final List<SpanData> ended = new ArrayList<>();

        SpanData only() {
            assertThat(ended).hasSize(1);
            return ended.get(0);
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
