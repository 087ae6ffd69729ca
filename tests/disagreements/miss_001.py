from django.db import models
from django.db.models import Prefetch
from generated.rows import filling

class Named(models.Model):
    pass

class Report(Named):
    pass

class Team(Named):
    office = models.ForeignKey(Report, on_delete=models.CASCADE, related_name='team_by_office')
    topics = models.ManyToManyField(Report, related_name='team_by_topics')

class ParcelBase(models.Model):
    sponsor = models.ForeignKey(Report, on_delete=models.CASCADE)

class Parcel(ParcelBase):
    pass

def describe(row):
    [item2.office_id for item2 in row.sponsor.team_by_office.all()]

def run():
    out = []
    rows = Parcel.objects.prefetch_related(Prefetch('sponsor', queryset=Report.objects.prefetch_related('team_by_topics')))
    out += [describe(row) for row in rows]
fill = filling(__name__)
