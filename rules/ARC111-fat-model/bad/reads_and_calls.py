from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=50)

    def drop_bans(self):
        self.bans.all().delete()

    @property
    def rights(self):  # ARC111 Member.rights writes Visit (line 12: Visit.create)
        Visit.objects.create(name=self.name)
        return self.name

    def may(self):
        return self.rights


class Ban(models.Model):
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="bans")


class Visit(models.Model):
    name = models.CharField(max_length=50)


class Mixed(models.Model):
    name = models.CharField(max_length=50)

    @property
    def latest(self):
        return self.name


class Picture(models.Model):
    kind = models.CharField(max_length=20)

    def calls_a_method(self, member: Member):  # ARC111 Picture.calls_a_method writes Ban (line 39: Member.drop_bans → Ban.delete)
        member.drop_bans()

    def does_it_itself(self, member: Member):  # ARC111 Picture.does_it_itself writes Ban (line 43: Ban.delete)
        if member.name:
            member.bans.all().delete()

    def reads_another_first(self, mixed: Mixed, member: Member):  # ARC111 writes Ban (line 47: Member.drop_bans → Ban.delete)
        if mixed.latest:
            member.drop_bans()
