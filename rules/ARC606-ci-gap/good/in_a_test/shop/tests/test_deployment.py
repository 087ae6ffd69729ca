from django.core.management import call_command


def test_deploy_checks():
    call_command("check", deploy=True, fail_level="WARNING")
