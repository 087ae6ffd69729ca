from django.contrib.auth.models import User
from django.db import migrations


class Migration(migrations.Migration):
    operations = [migrations.RunPython(lambda apps, editor: User)]
