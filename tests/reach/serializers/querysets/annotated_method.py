from library.asking import get
from library.models import Author
from rest_framework import generics, serializers


class AuthorSerializer(serializers.ModelSerializer):
    mentor_name = serializers.SerializerMethodField()

    class Meta:
        model = Author
        fields = ["id", "mentor_name"]

    def get_mentor_name(self, author: Author) -> str | None:
        if author.mentor_id is None:
            return None
        return author.mentor.name


class AuthorList(generics.ListAPIView):
    queryset = Author.objects.select_related("mentor")
    serializer_class = AuthorSerializer


def run():
    get(AuthorList.as_view())
