from django.db import models
from django.db.models import Prefetch
from generated.rows import filling

class Named(models.Model):
    pass

class Report(Named):
    pass

class Ticket(Named):
    badge = models.OneToOneField(Report, on_delete=models.SET_NULL)

class Parcel(Named):
    editor = models.ForeignKey(Ticket, on_delete=models.CASCADE)

class Sheet:

    def __init__(self):
        self.rows = Parcel.objects.prefetch_related(Prefetch('editor', queryset=Ticket.objects.prefetch_related('parcel_set')))

    def lines(self):
        out = []
        for row in self.rows:
            row.editor.badge
        return out

def run():
    out = []
    out += Sheet().lines()
fill = filling(__name__)
