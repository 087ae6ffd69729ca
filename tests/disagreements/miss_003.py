from django.db import models
from generated.rows import filling

class Team(models.Model):
    pass

class Parcel(models.Model):
    number = models.IntegerField()
    owner = models.ForeignKey(Team, on_delete=models.SET_NULL)

    def summary(self):
        pass

def run():
    chosen = Team.objects.first()
    rows = Parcel.objects.all()
    by_number = {}
    for each in rows:
        by_number[each.number] = each
    for number in by_number:
        row = by_number.get(number)
        if row.number:
            row.summary
        else:
            row.owner = chosen
        other = row.owner
fill = filling(__name__)
