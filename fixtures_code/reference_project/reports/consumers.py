"""The WebSocket that an open page listens on."""

from typing import Any

from channels.generic.websocket import AsyncJsonWebsocketConsumer

from reports.notices import group_of_user


class NoticeConsumer(AsyncJsonWebsocketConsumer):
    """Hand a user's notices to the user's own pages, and to nobody else's."""

    group: str | None = None

    async def connect(self) -> None:
        user = self.scope["user"]
        if not user.is_authenticated:
            await self.close()
            return
        self.group = group_of_user(user.pk)
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        if self.group:
            await self.channel_layer.group_discard(self.group, self.channel_name)

    async def report_ready(self, event: dict[str, Any]) -> None:
        await self.send_json({"event": "report-ready", "report": event["report"]})
