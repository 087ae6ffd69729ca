# options: --arc-strict --arc-get-may-write=Visit
from django.db import models
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods
from django.views.generic import DetailView
from rest_framework import serializers, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.response import Response


class Message(models.Model):
    is_read = models.BooleanField(default=False)


class Visit(models.Model):
    at = models.DateTimeField(auto_now_add=True)


class MessageView(DetailView):
    model = Message

    def get(self, request, *args, **kwargs):
        Visit.objects.create()
        request.session["seen"] = True
        request.session.save()
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        Message.objects.filter(pk=kwargs["pk"]).update(is_read=True)
        return redirect("messages")


@require_GET
def show(request, pk):
    return redirect(Message.objects.get(pk=pk))


@require_http_methods(["GET", "POST"])
def read(request, pk):
    Message.objects.filter(pk=pk).update(is_read=True)
    return redirect("messages")


def whatever(request, pk):
    Message.objects.filter(pk=pk).update(is_read=True)
    return redirect("messages")


@api_view(["POST"])
def touch(request, pk):
    Message.objects.filter(pk=pk).update(is_read=True)
    return Response()


class MessageViewSet(viewsets.ModelViewSet):
    queryset = Message.objects.all()

    @action(detail=True, methods=["post"])
    def mark(self, request, pk):
        self.get_object().delete()
        return Response()


class ExcerptSerializer(serializers.Serializer):
    length = serializers.IntegerField()

    def save(self):
        self.context["excerpt"] = "*" * self.validated_data["length"]


@api_view(["GET"])
def excerpt(request, length):
    serializer = ExcerptSerializer(data={"length": length})
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response(serializer.context)
