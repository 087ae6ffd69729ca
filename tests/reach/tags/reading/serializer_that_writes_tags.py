from notes.models import Note
from rest_framework import serializers
from taggit.serializers import TaggitSerializer, TagListSerializerField


class NoteSerializer(TaggitSerializer, serializers.ModelSerializer):
    tags = TagListSerializerField()

    class Meta:
        model = Note
        fields = ["text", "tags"]


def run():
    return NoteSerializer(Note.objects.all(), many=True).data
