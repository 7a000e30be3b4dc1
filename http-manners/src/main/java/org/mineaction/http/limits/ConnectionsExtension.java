package org.mineaction.http.limits;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/** How {@link Connections} get to know of each, found by Netty as a service of the class path. */
public final class ConnectionsExtension extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        Connections.ours().ifPresent(ours -> ours.accept(channel));
    }
}
