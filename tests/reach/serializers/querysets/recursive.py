from library.asking import get
from library.models import Author
from rest_framework import generics, serializers


class AuthorSerializer(serializers.ModelSerializer):
    mentor = serializers.SerializerMethodField()

    class Meta:
        model = Author
        fields = ["id", "mentor"]

    def get_mentor(self, author):
        return AuthorSerializer(author.mentor).data if author.mentor_id else None


class AuthorList(generics.ListAPIView):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer


def run():
    get(AuthorList.as_view())
