from django.db import models
from django.db.models import Prefetch
from generated.rows import filling

class Named(models.Model):
    pass

class Parcel(Named):
    pass

class TeamBase(models.Model):
    owner = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name='%(class)s_by_owner')

    class Meta:
        abstract = True

class Team(TeamBase):
    pass

def run():
    for row, row2 in zip(Team.objects.prefetch_related('owner')[:1], {row.pk: row for row in Team.objects.prefetch_related('owner')}.values()):
        other = row2.owner
        for item in other.team_by_owner.all():
            len(item.owner.team_by_owner.all())
fill = filling(__name__)
