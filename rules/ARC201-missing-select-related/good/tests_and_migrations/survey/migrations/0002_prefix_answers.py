from django.db import migrations


def prefix_answers(apps, schema_editor):
    Answer = apps.get_model("survey", "Answer")
    for answer in Answer.objects.all():
        answer.text = f"{answer.survey.title}: {answer.text}"
        answer.save(update_fields=["text"])


class Migration(migrations.Migration):
    dependencies = [("survey", "0001_initial")]

    operations = [migrations.RunPython(prefix_answers, migrations.RunPython.noop)]
