from django.db import migrations


def count_answers(apps, schema_editor):
    Survey = apps.get_model("survey", "Survey")
    for survey in Survey.objects.all():
        survey.title = f"{survey.title} ({len(survey.answers.all())})"
        survey.save(update_fields=["title"])


class Migration(migrations.Migration):
    dependencies = [("survey", "0001_initial")]

    operations = [migrations.RunPython(count_answers, migrations.RunPython.noop)]
