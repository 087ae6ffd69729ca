# options: --arc-strict
from django.db import models
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_safe
from django.views.generic import DetailView
from rest_framework import serializers, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.response import Response


class Message(models.Model):
    is_read = models.BooleanField(default=False)


class MessageView(DetailView):
    model = Message

    def get(self, request, *args, **kwargs):
        Message.objects.filter(pk=kwargs["pk"]).update(is_read=True)  # ARC106 MessageView.get writes Message in a GET request
        Message.objects.create()
        return super().get(request, *args, **kwargs)


@require_GET
def read(request, pk):
    message, created = Message.objects.get_or_create(pk=pk)  # ARC106 read writes Message
    return redirect("messages")


@require_safe
def forget(request, pk):
    Message.objects.get(pk=pk).delete()  # ARC106
    return redirect("messages")


@api_view()
def touch(request, pk):
    Message.objects.filter(pk=pk).update(is_read=True)  # ARC106
    return Response()


class MessageViewSet(viewsets.ModelViewSet):
    queryset = Message.objects.all()

    @action(detail=True)
    def mark(self, request, pk):
        self.get_object().delete()  # ARC106 MessageViewSet.mark
        return Response()


class NoteSerializer(serializers.Serializer):
    def save(self):
        Message.objects.create()


@api_view(["GET"])
def note(request):
    serializer = NoteSerializer(data={})
    serializer.is_valid(raise_exception=True)
    serializer.save()  # ARC106 note saves a form or serializer in a GET request
    return Response()
