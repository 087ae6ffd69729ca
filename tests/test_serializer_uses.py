"""Which serializers take input, which are open to it, and what their lists hold."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from serializer_project import serializers, write

HEAD = """
from django.db import models
from rest_framework import generics, mixins, serializers, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.permissions import SAFE_METHODS
from rest_framework.views import APIView


class Note(models.Model):
    text = models.TextField()


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "text"]


class OtherSerializer(NoteSerializer):
    class Meta(NoteSerializer.Meta):
        read_only_fields = ["id"]

"""


OUTPUT_ONLY = {
    "list view": """
        class NoteList(generics.ListAPIView):
            serializer_class = NoteSerializer
        """,
    "reading mixins": """
        class Notes(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
            serializer_class = NoteSerializer
        """,
    "methods restricted": """
        class Notes(viewsets.ModelViewSet):
            http_method_names = ["get", "head"]
            serializer_class = NoteSerializer
        """,
    "chosen for reading actions": """
        class Notes(viewsets.ModelViewSet):
            def get_serializer_class(self):
                if self.action in ("list", "retrieve"):
                    return NoteSerializer
                return OtherSerializer
        """,
    "what writing leaves over": """
        class Notes(viewsets.ModelViewSet):
            def get_serializer_class(self):
                if self.request.method not in SAFE_METHODS:
                    return OtherSerializer
                return NoteSerializer
        """,
    "by action": """
        class Notes(viewsets.ModelViewSet):
            serializer_class = OtherSerializer
            serializers_by_action = {"list": NoteSerializer}

            def get_serializer_class(self):
                return self.serializers_by_action.get(self.action, super().get_serializer_class())
        """,
    "an action without input": """
        class Notes(viewsets.ReadOnlyModelViewSet):
            serializer_class = NoteSerializer

            @action(detail=True, methods=["post"])
            def pin(self, request, pk):
                return self.get_serializer(self.get_object()).data
        """,
    "rows given": """
        @api_view(["GET"])
        def notes(request):
            return NoteSerializer(Note.objects.all(), many=True).data
        """,
    "nested, read-only": """
        class PairSerializer(serializers.Serializer):
            notes = serializers.ListField(child=NoteSerializer(), read_only=True)
        """,
    "named by a setting": """
        NOTE_SERIALIZER = "notes.NoteSerializer"
        """,
    "passed on": """
        registry.register(Note, NoteSerializer)
        """,
    "made into another": """
        ShortNoteSerializer = NoteSerializer.subset_fields("id")
        """,
    "documented as a response": """
        class Notes(APIView):
            @extend_schema(responses=NoteSerializer)
            def get(self, request):
                return render(self.notes)
        """,
    "view of an unknown package": """
        from acme.views import AcmeView

        class Notes(AcmeView, generics.GenericAPIView):
            serializer_class = NoteSerializer
        """,
}

TAKES_INPUT = {
    "unused": "",
    "create view": """
        class Notes(generics.ListCreateAPIView):
            serializer_class = NoteSerializer
        """,
    "an heir of the view writes": """
        class Notes(generics.ListAPIView):
            serializer_class = NoteSerializer

        class WritableNotes(mixins.CreateModelMixin, Notes):
            pass
        """,
    "chosen for writing": """
        class Notes(viewsets.ModelViewSet):
            def get_serializer_class(self):
                return OtherSerializer if self.action == "list" else NoteSerializer
        """,
    "by action": """
        class Notes(viewsets.ModelViewSet):
            serializers_by_action = {"create": NoteSerializer, "list": OtherSerializer}
        """,
    "left to super": """
        class Notes(viewsets.ModelViewSet):
            serializer_class = NoteSerializer

            def get_serializer_class(self):
                if self.action == "list":
                    return OtherSerializer
                return super().get_serializer_class()
        """,
    "own handler": """
        class Notes(generics.GenericAPIView):
            serializer_class = NoteSerializer

            def post(self, request):
                serializer = self.get_serializer(data=request.data)
        """,
    "action with a serializer of its own": """
        class Notes(viewsets.GenericViewSet):
            @action(detail=False, methods=["post"], serializer_class=NoteSerializer)
            def add(self, request):
                self.get_serializer(data=request.data).is_valid()
        """,
    "data given": """
        class Notes(APIView):
            def put(self, request):
                NoteSerializer(self.note, request.data).is_valid()
        """,
    "documented as a request": """
        class Notes(APIView):
            @extend_schema(request=NoteSerializer, responses=OtherSerializer)
            def post(self, request):
                return save(request.data)
        """,
    "nested": """
        class PairSerializer(serializers.Serializer):
            notes = NoteSerializer(many=True)

        @api_view(["POST"])
        def pair(request):
            PairSerializer(data=request.data).is_valid()
        """,
}


@pytest.mark.parametrize("views", OUTPUT_ONLY.values(), ids=OUTPUT_ONLY)
def test_output_only(tmp_path: Path, views: str) -> None:
    write(tmp_path, {"notes.py": HEAD + dedent(views)})
    assert serializers(tmp_path, "notes.py")["NoteSerializer"].is_output_only


@pytest.mark.parametrize("views", TAKES_INPUT.values(), ids=TAKES_INPUT)
def test_takes_input(tmp_path: Path, views: str) -> None:
    write(tmp_path, {"notes.py": HEAD + dedent(views)})
    assert not serializers(tmp_path, "notes.py")["NoteSerializer"].is_output_only


def test_a_base_of_a_package_that_is_not_installed(tmp_path: Path) -> None:
    """The known ModelSerializers of packages count, any other unknown base does not."""
    source = """
        from i18nfield.rest_framework import I18nAwareModelSerializer as Base
        from acme.api import AcmeModelSerializer

        class KnownSerializer(Base):
            class Meta:
                fields = "__all__"

        class UnknownSerializer(AcmeModelSerializer):
            class Meta:
                fields = "__all__"
        """
    write(tmp_path, {"api.py": source})
    assert list(serializers(tmp_path, "api.py")) == ["KnownSerializer"]


def test_a_method_that_decides_silences_only_its_fields(tmp_path: Path) -> None:
    source = HEAD + dedent("""
        class PatchedSerializer(NoteSerializer):
            def __init__(self, *args, **kwargs):
                super().__init__(*args, **kwargs)
                self.fields["text"] = serializers.CharField(read_only=True)

        class FrozenSerializer(NoteSerializer):
            def get_fields(self):
                fields = super().get_fields()
                for field in fields.values():
                    field.read_only = True
                return fields
        """)
    write(tmp_path, {"notes.py": source})
    found = serializers(tmp_path, "notes.py")
    assert found["PatchedSerializer"].is_set_read_only("text")
    assert not found["PatchedSerializer"].is_set_read_only("id")
    assert found["FrozenSerializer"].is_set_read_only("id")


def test_of_a_family_the_used_ones_count(tmp_path: Path) -> None:
    """A Meta whose writer is unused is judged by the heirs that are used."""
    source = HEAD + dedent("""
        class BaseSerializer(NoteSerializer):
            class Meta(NoteSerializer.Meta):
                fields = ["id"]

        class ClosedSerializer(BaseSerializer):
            id = serializers.UUIDField(read_only=True)

        class Notes(viewsets.ModelViewSet):
            serializer_class = ClosedSerializer
        """)
    write(tmp_path, {"notes.py": source})
    assert serializers(tmp_path, "notes.py")["BaseSerializer"].is_set_read_only("id")


def test_lists_from_elsewhere(tmp_path: Path) -> None:
    files = {
        "common.py": """
            KEYS = ("id", "uuid")
            GROWN = ["id"]
            GROWN += ["name"]
            """,
        "api.py": """
            import common
            from common import KEYS
            from rest_framework import serializers

            class A(serializers.ModelSerializer):
                class Meta:
                    fields = list(KEYS) + ["name"]

            class B(A):
                class Meta(A.Meta):
                    extra = ["more"]
                    fields = (*A.Meta.fields, *extra)

            class C(B):
                class Meta:
                    fields = common.KEYS

            class D(B):
                class Meta:
                    fields = common.GROWN

            class E(B):
                class Meta:
                    fields = [name for name in KEYS]
            """,
    }
    write(tmp_path, files)
    found = {name: each.option("fields") for name, each in serializers(tmp_path, "api.py").items()}
    lists = {name: (listed.names, listed.gap.value) for name, listed in found.items() if listed}
    assert lists == {
        "A": (("id", "uuid", "name"), "none"),
        "B": (("id", "uuid", "name", "more"), "none"),
        "C": (("id", "uuid"), "none"),
        "D": ((), "unknown"),
        "E": ((), "computed"),
    }
