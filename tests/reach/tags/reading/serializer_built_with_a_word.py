from notes.models import Note
from rest_framework import serializers
from taggit.serializers import TaggitSerializer, TagListSerializerField


class NoteSerializer(TaggitSerializer, serializers.ModelSerializer):
    tags = TagListSerializerField()

    class Meta:
        model = Note
        fields = ["text", "tags"]

    def __init__(self, *args, with_tags=True, **kwargs):
        super().__init__(*args, **kwargs)
        if not with_tags:
            self.fields.pop("tags")


def run():
    return NoteSerializer(Note.objects.all(), many=True, with_tags=True).data
