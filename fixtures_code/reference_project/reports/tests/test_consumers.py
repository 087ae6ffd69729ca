import pytest
from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from channels.testing import WebsocketCommunicator
from django.contrib.auth.models import AnonymousUser

from academy.tests.factories import UserFactory
from reports.consumers import NoticeConsumer
from reports.notices import group_of_user


def communicator(user) -> WebsocketCommunicator:
    communicator = WebsocketCommunicator(NoticeConsumer.as_asgi(), "/ws/notices/")
    communicator.scope["user"] = user
    return communicator


@pytest.mark.django_db
def test_a_user_gets_the_own_notices() -> None:
    @async_to_sync
    async def notice() -> dict[str, object]:
        page = communicator(UserFactory.build(pk=7))
        connected, _ = await page.connect()
        assert connected
        await get_channel_layer().group_send(
            group_of_user(7), {"type": "report.ready", "report": 3}
        )
        answer = await page.receive_json_from()
        await page.disconnect()
        return answer

    assert notice() == {"event": "report-ready", "report": 3}


@pytest.mark.django_db
def test_visitors_are_turned_away() -> None:
    @async_to_sync
    async def connected() -> bool:
        accepted, _ = await communicator(AnonymousUser()).connect()
        return accepted

    assert not connected()
