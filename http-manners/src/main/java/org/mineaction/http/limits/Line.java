package org.mineaction.http.limits;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/**
 * One connection, as bytes see it, before anybody has found a request in them. Touched by its event loop alone.
 *
 * <p>It is cut when a request still arrives long after its first byte, be it in its headers, its body or what comes before encryption;
 * when its reader takes too little of an answer; and when it does not read while answers that nobody reads fill the room for them.
 */
final class Line extends ChannelDuplexHandler {
    /** What a reader must take in the time there is for it, bytes. */
    static final int LEAST_READ = 16 * 1024;

    /** An answer that was not read by then may not be for want of time, bytes. */
    private static final int LITTLE = 64 * 1024;

    private static final long NEVER = 0;

    private final Connections connections;
    private final Room answers;
    private final long requestNanos;
    private final long readerNanos;
    private Sender sender;
    private ChannelHandlerContext us;
    private long askedAt;
    private long waiting;
    private long waitingBefore;
    private long readAt = NEVER;

    Line(Connections connections, Room answers, LimitsConfig config) {
        this.connections = connections;
        this.answers = answers;
        // A quarter more: the answer that a body is too slow comes first.
        this.requestNanos = config.requestWithin().toNanos() * 5 / 4;
        this.readerNanos = config.readerWithin().toNanos();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        us = context;
        askedAt = System.nanoTime();
        sender = Connections.sender(context.channel());
        if (connections.opened(this)) {
            context.fireChannelActive();
        } else {
            cut(context);
        }
    }

    /** From here a connection ends at once; from its other end it would wait until all is sent. */
    private static void cut(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connections.closed(this);
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        long now = System.nanoTime();
        if (askedAt == NEVER) {
            askedAt = now;
        } else if (now - askedAt > requestNanos) {
            ReferenceCountUtil.release(bytes);
            cut(context);
            return;
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        readAt = NEVER;
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        askedAt = NEVER;
        int bytes = message instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
        waiting += bytes;
        answers.add(bytes);
        ChannelPromise told = promise.unvoid().addListener(sent -> {
            waiting -= bytes;
            answers.giveBack(bytes);
        });
        var unused = context.write(message, told);
        if (waiting > LITTLE && answers.isOver()) {
            cut(context);
        }
    }

    /** Looks whether an answer is read; called once a second, by any thread. */
    void look() {
        if (!us.channel().isWritable()) {
            us.executor().execute(() -> look(System.nanoTime()));
        }
    }

    private void look(long now) {
        ChannelOutboundBuffer outbound = us.channel().unsafe().outboundBuffer();
        if (outbound == null) {
            return;
        }
        long left = waiting - outbound.currentProgress();
        if (readAt == NEVER || waitingBefore - left >= LEAST_READ) {
            readAt = now;
            waitingBefore = left;
        } else if (now - readAt > readerNanos) {
            cut(us);
        }
    }

    /** Whose it is. */
    Sender sender() {
        return sender;
    }
}
