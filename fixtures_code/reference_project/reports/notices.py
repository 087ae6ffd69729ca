"""Notices to the pages that a user has open, over their WebSockets."""

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer


def group_of_user(user_id: int) -> str:
    return f"user-{user_id}"


def notify_report_ready(*, user_id: int, report_id: int) -> None:
    """Tell all open pages of a user; where none is open, nobody misses it."""
    notice = {"type": "report.ready", "report": report_id}
    async_to_sync(get_channel_layer().group_send)(group_of_user(user_id), notice)
