from channels.generic.websocket import JsonWebsocketConsumer

from .notifications import notify


class ReminderConsumer(JsonWebsocketConsumer):
    def receive_json(self, content):
        notify(content["address"])
