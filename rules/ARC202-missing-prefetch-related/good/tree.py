from collections import defaultdict

from django.db import models


class Folder(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="folders")

    def outline(self, depth):
        if not depth:
            return self.name
        return {self.name: [folder.outline(depth - 1) for folder in self.folders.all()]}


def outline_of_everything():
    below = defaultdict(list)
    for folder in Folder.objects.all():
        below[folder.parent_id].append(folder)

    def outline(folder):
        return {folder.name: [outline(each) for each in below[folder.pk]]}

    return [outline(root) for root in below[None]]


def outline_of_the_top():
    return Folder.objects.get(parent=None).outline(1)
