from django.db import models
from rest_framework import serializers, viewsets


class Label(models.Model):
    name = models.CharField(max_length=50)


class Ticket(models.Model):
    title = models.CharField(max_length=50)
    labels = models.ManyToManyField(Label)


class Comment(models.Model):
    text = models.TextField()
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="comments")


class CommentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Comment
        fields = ["id", "text"]
        read_only_fields = fields


class TicketSerializer(serializers.ModelSerializer):
    """The keys of a many-to-many relation are no columns of the ticket."""

    class Meta:
        model = Ticket
        fields = ["id", "labels"]
        read_only_fields = fields


class TicketDetailSerializer(serializers.ModelSerializer):
    discussion = serializers.SerializerMethodField()

    class Meta:
        model = Ticket
        fields = ["id", "discussion"]
        read_only_fields = fields

    def get_discussion(self, ticket):
        return CommentSerializer(ticket.comments.all(), many=True).data


class TicketViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Ticket.objects.all()  # ARC202 Ticket.labels is fetched once per row by TicketSerializer.labels
    serializer_class = TicketSerializer


class TicketDetailViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Ticket.objects.prefetch_related("labels")  # ARC202 Ticket.comments
    serializer_class = TicketDetailSerializer
