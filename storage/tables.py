"""Every table, on one page, so that the whole memory of the product can be read at once.

Columns of type Sealed are encrypted with the practice's key. Times are aware UTC.
The page is longer than 300 lines because the page is the point.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, LargeBinary, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.types import Sealed, SealedJson, UtcDateTime


def _at(*, nullable: bool = False, index: bool = False) -> Any:
    return Field(default=None, sa_column=Column(UtcDateTime, nullable=nullable, index=index))


def _sealed() -> Any:
    return Field(default="", sa_column=Column(Sealed, nullable=False))


def _sealed_json() -> Any:
    return Field(default=None, sa_column=Column(SealedJson, nullable=True))


def _json(default: Any) -> Any:
    return Field(default_factory=lambda: default.copy(), sa_column=Column(JSON, nullable=False))  # noqa: PLW0108 - copies the default


def _id() -> Any:
    return Field(default=None, sa_column=Column(BigInteger().with_variant(Integer(), "sqlite"), primary_key=True))


def _ref(target: str, *, nullable: bool = False) -> Any:
    return Field(foreign_key=target, ondelete="CASCADE", nullable=nullable, index=True, default=None)


# ---------------------------------------------------------------- who

class Practice(SQLModel, table=True):
    """A medical practice: the owner of everything below. `wrapped_key` gone means its texts are gone."""

    id: int | None = _id()
    wrapped_key: str = Field(sa_column=Column(Text, nullable=False))
    name: str = _sealed()
    signature: str = _sealed()
    contact: str = _sealed()          # how to reach the practice in private: a phone number or a page
    review_link: str = _sealed()
    specialty: str = "plastic-surgery"
    profession: str = "doctor"
    city: str = ""
    zone: str = "Europe/Paris"        # IANA name
    language: str = "fr"
    networks: list[str] = _json([])
    posts_per_week: int = 2
    policy: str = "ask"               # ask | answer | never (brief B53)
    hours: dict[str, Any] = _json({})     # the surgeon's hours: see planner.quiet
    settings: dict[str, Any] = _json({})  # small choices, one key each
    seen: dict[str, Any] = _json({})      # what was shown once
    voice: Any = _sealed_json()           # samples of the practice's own posts, masked (a list of texts)
    answers: Any = _sealed_json()         # what fills the personal placeholders of ideas, by placeholder
    created_at: datetime = _at()


class Member(SQLModel, table=True):
    """A person of a practice, on however many platforms. A member who left has `active` false."""

    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    name: str = _sealed()
    role: str = "reader"              # practitioner | editor | reader
    owner: bool = False
    profession: str = ""
    title: str = _sealed()            # as on the register
    language: str = ""                # empty: the platform's, then the practice's
    active: bool = True
    created_at: datetime = _at()


class Account(SQLModel, table=True):
    """A platform identity of a member; `current` is the practice that the person works for now."""

    __table_args__ = (UniqueConstraint("platform", "team", "person", "member_id"),)
    id: int | None = _id()
    member_id: int = _ref("member.id")
    platform: str
    team: str = ""
    person: str = Field(index=True)
    chat: str = ""                    # the private chat with this person, once known
    current: bool = True


class Room(SQLModel, table=True):
    """A group chat or channel, and the practice that it belongs to."""

    __table_args__ = (UniqueConstraint("platform", "team", "chat"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    platform: str
    team: str = ""
    chat: str
    gone: bool = False


class Invite(SQLModel, table=True):
    """A one-time code: to own (`owner`), to join with a role (`join`), or to link a second account (`link`)."""

    id: int | None = _id()
    digest: str = Field(unique=True)  # SHA-256 of the code, which is shown once and kept nowhere
    kind: str
    role: str = "reader"
    practice_id: int | None = _ref("practice.id", nullable=True)
    member_id: int | None = _ref("member.id", nullable=True)
    expires_at: datetime = _at()
    used_at: datetime | None = _at(nullable=True)


# ---------------------------------------------------------------- talk

class Conversation(SQLModel, table=True):
    """The state of the talk with one person in one chat; `version` rises with every change."""

    __table_args__ = (UniqueConstraint("platform", "team", "chat", "thread", "person"),)
    id: int | None = _id()
    platform: str
    team: str = ""
    chat: str
    thread: str = ""
    person: str
    practice_id: int | None = _ref("practice.id", nullable=True)
    flow: str = ""
    step: str = ""
    data: Any = _sealed_json()
    version: int = 0
    expires_at: datetime | None = _at(nullable=True)


class SeenUpdate(SQLModel, table=True):
    """An update as the platform sent it, on disk before it is acknowledged; the payload goes when done."""

    __tablename__ = "seen_update"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    payload: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    received_at: datetime = _at(index=True)
    done_at: datetime | None = _at(nullable=True)
    worker: str = ""
    lease_until: datetime | None = _at(nullable=True)
    attempts: int = 0
    __table_args__ = (
        Index("seen_update_undone", "platform", "lease_until", sqlite_where=text("done_at IS NULL"),
              postgresql_where=text("done_at IS NULL")),
    )


class Outgoing(SQLModel, table=True):
    """A reply that a turn decided, kept until the platform has it."""

    id: int | None = _id()
    platform: str
    update_id: str = ""
    practice_id: int | None = _ref("practice.id", nullable=True)
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    created_at: datetime = _at()
    worker: str = ""
    lease_until: datetime | None = _at(nullable=True)
    attempts: int = 0
    state: str = Field(default="sending", index=True)  # sending | dead


class Card(SQLModel, table=True):
    """A message that shows something, so that it can be changed later wherever it stands."""

    __table_args__ = (Index("card_subject", "practice_id", "subject"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    subject: str                      # "review:42"
    platform: str
    team: str = ""
    chat: str
    thread: str = ""
    message: str
    private: bool = True
    at: datetime = _at()


# ---------------------------------------------------------------- posts

class Idea(SQLModel, table=True):
    """An idea that was shown, kept, or set aside by a practice; `key` is the catalogue's."""

    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    key: str = Field(index=True)
    state: str = "shown"              # shown | kept | used | refused
    at: datetime = _at()


class Post(SQLModel, table=True):
    """A post of the plan, from idea to published."""

    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    key: str = ""
    title: str = _sealed()
    body: Any = _sealed_json()        # the unfolded card: caption, hook, visual …
    network: str = "instagram"
    format: str = "image"
    pillar: str = ""
    theme: str = ""
    state: str = "idea"               # idea | draft | ready | posted | skipped
    slot_at: datetime | None = _at(nullable=True, index=True)
    reason: str = _sealed()
    posted_at: datetime | None = _at(nullable=True)
    created_at: datetime = _at()


class PostResult(SQLModel, table=True):
    """How a post did; imported rows have no post. `key` makes imports idempotent."""

    __tablename__ = "post_result"
    __table_args__ = (UniqueConstraint("practice_id", "key"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    post_id: int | None = _ref("post.id", nullable=True)
    key: str
    network: str
    format: str = ""
    published_at: datetime = _at()
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    reach: int | None = None
    followers: int | None = None


# ---------------------------------------------------------------- reminders

class Reminder(SQLModel, table=True):
    """Something to ring: the truth of what is due. `next_fire_at` is in UTC, NULL when nothing is left."""

    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    member_id: int | None = _ref("member.id", nullable=True)
    kind: str = "post"                # post | slot | nudge | note | report | approval | result | monthly
    subject: str = ""                 # "post:7", "review:42"
    platform: str
    team: str = ""
    chat: str
    thread: str = ""
    private: bool = True
    note: str = _sealed()
    rrule: str = ""                   # RFC 5545; empty for a one-shot
    start_local: str = ""             # ISO wall time in `zone`
    zone: str = "Europe/Paris"
    lead_s: int = 0                   # may ring up to so many seconds early at a peak
    nag: int = 0                      # rings again until done, at most so many times
    options: dict[str, Any] = _json({})
    status: str = "active"            # active | paused | done
    next_fire_at: datetime | None = _at(nullable=True)
    version: int = 0
    created_at: datetime = _at()
    __table_args__ = (
        # One probe per platform finds what is due, whatever the total; the rest of the columns make it covering.
        Index("reminder_due", "platform", "next_fire_at", "practice_id", "lead_s",
              sqlite_where=text("status = 'active' AND next_fire_at IS NOT NULL"),
              postgresql_where=text("status = 'active' AND next_fire_at IS NOT NULL")),
    )


class Delivery(SQLModel, table=True):
    """One ringing of one reminder: the ledger. (reminder, fire_at) is unique, so nothing rings twice.

    While it is open (`queued` or `sending`), `wake_at` is when the tick looks at it again: the end of a
    silence that postponed it, or the moment after which whoever has it in hand is thought to be gone.
    """

    __table_args__ = (
        UniqueConstraint("reminder_id", "fire_at"),
        Index("delivery_open", "platform", "wake_at",
              sqlite_where=text("state IN ('queued', 'sending')"),
              postgresql_where=text("state IN ('queued', 'sending')")),
        Index("delivery_untold", "practice_id", sqlite_where=text("state = 'dropped' AND message = ''"),
              postgresql_where=text("state = 'dropped' AND message = ''")),
        Index("delivery_grouped", "carrier_id", sqlite_where=text("state = 'grouped'"),
              postgresql_where=text("state = 'grouped'")),
    )
    id: int | None = _id()
    reminder_id: int = _ref("reminder.id")
    practice_id: int = _ref("practice.id")
    platform: str
    team: str = ""
    fire_at: datetime = _at()
    version: int = 0                  # the reminder's: another one at the ringing means a late edit
    state: str = "queued"             # queued | sending | sent | unknown | grouped | dropped | cancelled | dead
    wake_at: datetime | None = _at(nullable=True)
    carrier_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))  # told in that one's card
    attempts: int = 0                 # sends begun; above 1, something may have been seen twice
    parts: int = 0                    # messages of this ringing that the platform has
    worker: str = ""
    sent_at: datetime | None = _at(nullable=True)
    message: str = ""                 # the platform's id; of a dropped one, the card that told it
    reason: str = ""                  # why postponed, dropped, dead or sent again: a code, never a text


# ---------------------------------------------------------------- reviews, drafts, signatures

class Review(SQLModel, table=True):
    """A review that was pasted or imported. `evidence` exempts it from the purge."""

    __table_args__ = (UniqueConstraint("practice_id", "source_key"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    source: str = "pasted"            # pasted | takeout | csv | screenshot
    source_key: str                   # idempotent import; a keyed hash for pasted ones
    author: str = _sealed()
    text: str = _sealed()
    link: str = _sealed()
    previous_reply: str = _sealed()
    stars: int | None = None
    language: str = ""
    decision: str = ""                # reply | no_reply | report | advice
    policy: list[str] = _json([])
    topics: list[str] = _json([])
    urgency: str = "none"
    state: str = "new"                # new | drafted | approved | published | reported | refused | appealed | closed
    published_at: datetime | None = _at(nullable=True)   # first publication, where known
    received_at: datetime = _at()
    evidence: bool = False
    screenshot: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class Draft(SQLModel, table=True):
    """One version of a text for one subject; the newest version is the one in hand."""

    __table_args__ = (Index("draft_subject", "practice_id", "subject"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    subject: str                      # "review:42" | "post:7"
    version: int = 1
    tone: str = ""
    source: str = "offline"           # offline | model | edited
    text: str = _sealed()
    digest: str = ""                  # SHA-256 of the exact text
    verdict: str = "clean"
    findings: list[str] = _json([])   # rule ids
    ruleset: str = ""
    state: str = "draft"              # draft | approved | published | void
    member_id: int | None = _ref("member.id", nullable=True)
    created_at: datetime = _at()


class Approval(SQLModel, table=True):
    """A request for a signature on one exact draft, and what came of it."""

    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    draft_id: int = _ref("draft.id")
    digest: str
    state: str = "asked"              # asked | signed | changes | refused | void
    asked_by: int | None = Field(default=None, foreign_key="member.id", ondelete="SET NULL")
    signer_id: int | None = Field(default=None, foreign_key="member.id", ondelete="SET NULL")
    note: str = _sealed()
    asked_at: datetime = _at()
    decided_by: int | None = Field(default=None, foreign_key="member.id", ondelete="SET NULL")
    decided_at: datetime | None = _at(nullable=True)


class TeamPoll(SQLModel, table=True):
    """A question put to the team; polls of planned posts have none, their question is the post's own."""

    __tablename__ = "team_poll"
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    question: str = _sealed()
    options: Any = _sealed_json()
    multiple: bool = False
    created_at: datetime = _at()


class Ballot(SQLModel, table=True):
    """What a member answered in a poll; `poll` is the poll's own key ("4", "post-7")."""

    __table_args__ = (UniqueConstraint("practice_id", "poll", "member_id"),)
    id: int | None = _id()
    practice_id: int = _ref("practice.id")
    poll: str
    member_id: int = _ref("member.id")
    choices: list[int] = _json([])
    at: datetime = _at()


class FalseAlarm(SQLModel, table=True):
    """A finding that a person says is wrong: the rule and the place in the text, and no more."""

    __tablename__ = "false_alarm"
    id: int | None = _id()
    rule: str
    start: int
    end: int
    ruleset: str
    at: datetime = _at()


class AuditEvent(SQLModel, table=True):
    """One link of a practice's chain: ids and keyed hashes, never a text; it outlives the practice."""

    __tablename__ = "audit_event"
    __table_args__ = (UniqueConstraint("practice", "seq"),)
    id: int | None = _id()
    practice: int = Field(index=True)  # no foreign key: the chain stays when the practice is erased
    seq: int
    at: datetime = _at()
    actor: int = 0                    # member id, 0 the program
    action: str
    subject: str = ""
    facts: dict[str, Any] = _json({})  # ids, rule ids, versions, hashes
    text_mac: str = ""                # keyed HMAC of the text concerned
    previous: str = ""
    digest: str = ""


class InstalledTeam(SQLModel, table=True):
    """A Slack workspace installed through OAuth; the tokens are sealed with the program's own key."""

    __tablename__ = "installed_team"
    id: int | None = _id()
    platform: str
    team: str = Field(index=True)
    enterprise: str = ""
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    installed_at: datetime = _at()
    gone_at: datetime | None = _at(nullable=True)


class Fact(SQLModel, table=True):
    """A small fact of the program itself: the owner code's digest, heartbeats of workers, schema marks."""

    key: str = Field(primary_key=True)
    value: str = Field(default="", sa_column=Column(Text, nullable=False))
    at: datetime = _at()
