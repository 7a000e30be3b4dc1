package org.mineaction.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void nothingIsTakenBeyondIt() {
        Room room = new Room(100);

        assertThat(room.take(60, 0)).isTrue();
        assertThat(room.take(41, 0)).isFalse();
        assertThat(room.take(20, 25)).isFalse();
        assertThat(room.take(15, 25)).isTrue();
        assertThat(room.take(25, 0)).isTrue();
        assertThat(room.taken()).isEqualTo(100);
        room.giveBack(60);
        assertThat(room.take(60, 0)).isTrue();
    }

    @Test
    void norByManyAtOnce() {
        Room room = new Room(1_000);

        long taken = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> room.take(3, 0))
                .count();

        assertThat(taken).isEqualTo(333);
    }

    @Test
    void whatCannotBeAskedFirstIsFoundToBeTooMuch() {
        Room room = new Room(10);
        room.add(10);
        assertThat(room.isOver()).isFalse();
        room.add(1);
        assertThat(room.isOver()).isTrue();
    }

    @Test
    void thereIsRoomForSomething() {
        assertThatThrownBy(() -> new Room(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
