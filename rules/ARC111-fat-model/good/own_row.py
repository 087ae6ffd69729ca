from django.db import models, transaction
from django.utils import timezone


class Ticket(models.Model):
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=20, default="open")
    closed = models.DateTimeField(null=True, blank=True)
    rank = models.IntegerField(default=0)

    def close(self):
        self.status = "closed"
        self.closed = timezone.now()
        self.save(update_fields=["status", "closed"])

    @transaction.atomic
    def move_to_top(self):
        """Other rows of the own table are the model's own business."""
        Ticket.objects.filter(rank__lt=self.rank).update(rank=models.F("rank") + 1)
        type(self).objects.filter(pk=self.pk).update(rank=0)
        self.refresh_from_db()

    def copy(self):
        return Ticket.objects.create(title=f"Copy of {self.title}")

    def reopen(self):
        with transaction.atomic():
            self.status = "open"
            self.closed = None
            self.full_clean()
            self.save()
