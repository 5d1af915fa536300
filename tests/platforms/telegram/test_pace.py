"""Flood control: 30 a second over all, short bursts and 1 a second in a chat, 20 a minute in a group."""

from bot.platforms.telegram.pace import Pace


class Time:
    now = 1000.0

    def __call__(self):
        return self.now


def most(moments, period):
    moments = sorted(moments)
    return max(sum(1 for other in moments if at <= other < at + period - 1e-9) for at in moments)


def test_one_private_chat():
    pace, time = Pace(clock := Time()), clock
    moments = [time() + pace.chat("1", private=True) for _ in range(30)]
    assert moments[:3] == [1000.0] * 3 and most(moments, 3.0) == 3
    assert 26 < moments[-1] - 1000 < 31


def test_one_group():
    pace = Pace(Time())
    moments = [1000 + pace.chat("-1", private=False) for _ in range(50)]
    assert most(moments, 60.0) <= 20 and most(moments, 3.0) <= 3


def test_all_chats_together():
    pace = Pace(Time())
    moments = [1000 + pace.all() for _ in range(100)]
    assert most(moments, 1.0) == 30 and moments[-1] - 1000 >= 3


def test_reminders_leave_room_for_answers():
    pace = Pace(Time())
    reminders = [pace.unasked() for _ in range(60)]
    assert sum(1 for wait in reminders if wait < 1) == 29
    assert pace.all() == 0.0


def test_a_chat_that_must_rest_holds_up_no_other():
    pace = Pace(clock := Time())
    pace.rest("1", 40, private=True)
    assert pace.chat("1", private=True) == 40
    assert pace.chat("2", private=True) == 0
    assert pace.resting("1") == 40 and pace.resting("2") == 0
    clock.now += 41
    assert pace.resting("1") == 0


def test_old_chats_are_forgotten():
    pace = Pace(Time())
    for number in range(12_000):
        pace.chat(str(number), private=True)
    assert len(pace._lanes) == 10_000
