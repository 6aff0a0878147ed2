"""What emulators ignore and a mistake would cost: read from the templates as CloudFormation gets them.

`templates.py <folder with public and dist>`: checks infra/template.yaml and infra/coordinators.yaml, after the SAM
transform, and the template of every site.
"""

import json
import os
import re
import sys
import unittest
from pathlib import Path

import yaml
from cfnlint.api import lint_file
from cfnlint.config import ManualArgs
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
ORGANISATION = ROOT / "infra" / "template.yaml"
COORDINATORS = ROOT / "infra" / "coordinators.yaml"
BUDGET = ROOT / "infra" / "budget.yaml"
REGION = "eu-north-1"
# The transform asks for it.
os.environ["AWS_DEFAULT_REGION"] = REGION


def problems(file, region):
    """What cfn-lint says of a template in a region."""
    return [str(match) for match in lint_file(file, ManualArgs(regions=[region]))]


def resources_of(template, kind):
    return {name: body for name, body in template["Resources"].items() if body["Type"] == kind}


def only(found):
    (one,) = found.values()
    return one


def actions(policies):
    """Every action that is allowed, with what it is allowed on."""
    statements = [s for policy in policies for s in policy["PolicyDocument"]["Statement"] if s["Effect"] == "Allow"]
    for statement in statements:
        named = statement["Action"]
        for action in [named] if isinstance(named, str) else named:
            yield action, json.dumps(statement["Resource"], sort_keys=True)


LOG = ("logs:CreateLogStream", "logs:PutLogEvents")


def transformed(file, packages, parameters):
    """What CloudFormation gets of a SAM template."""
    source = yaml.safe_load(file.read_text())
    for function in packages:
        source["Resources"][function]["Properties"]["CodeUri"] = "s3://bucket/package.zip"
    return Translator({}, Parser()).translate(source, parameters)


def sends_email_from_the_sender_only(test, role):
    (statement,) = [s for p in role["Policies"] for s in p["PolicyDocument"]["Statement"] if s["Action"] == "ses:SendEmail"]
    test.assertEqual(statement["Condition"], {"StringEquals": {"ses:FromAddress": {"Ref": "Sender"}}})
    test.assertTrue(statement["Resource"]["Fn::Sub"].endswith(":identity/${SenderIdentity}"))


def is_lent_to(role, service):
    (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
    return (trust["Principal"], trust["Action"]) == ({"Service": service}, "sts:AssumeRole")


class Organisation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        parameters = {"Origins": "https://agder.example.org", "AlarmEmail": "drift@example.org"}
        cls.template = transformed(ORGANISATION, ["Receive", "Notices"], parameters)

    def test_is_clean(self):
        self.assertEqual(problems(ORGANISATION, REGION), [])

    def test_the_receiving_role_can_put_and_write_its_log_and_nothing_else(self):
        roles = resources_of(self.template, "AWS::IAM::Role")
        role = roles["ReceiveRole"]["Properties"]
        table = json.dumps({"Fn::GetAtt": ["Applications", "Arn"]})
        log = json.dumps({"Fn::GetAtt": ["ReceiveLog", "Arn"]})
        allowed = {("dynamodb:PutItem", table), ("logs:CreateLogStream", log), ("logs:PutLogEvents", log)}
        self.assertEqual(set(actions(role["Policies"])), allowed)
        on_data = [action for action, resource in actions(role["Policies"]) if resource != log]
        self.assertEqual(on_data, ["dynamodb:PutItem"], "exactly one action on one resource, the log apart")
        for way_around in ("ManagedPolicyArns", "PermissionsBoundary"):
            self.assertNotIn(way_around, role)
        self.assertEqual([s["Effect"] for p in role["Policies"] for s in p["PolicyDocument"]["Statement"]], ["Allow", "Allow"])
        (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
        self.assertEqual((trust["Principal"], trust["Action"]), ({"Service": "lambda.amazonaws.com"}, "sts:AssumeRole"))
        for kind in ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::User"):
            self.assertEqual(resources_of(self.template, kind), {})
        self.assertEqual(sorted(roles), ["NoticesRole", "ReceiveRole"], "the transform added a role")
        self.assertEqual(self.receive()["Role"], {"Fn::GetAtt": ["ReceiveRole", "Arn"]})

    def test_the_role_of_notices_reads_the_stream_and_sends_email_and_nothing_else(self):
        role = resources_of(self.template, "AWS::IAM::Role")["NoticesRole"]["Properties"]
        stream = json.dumps({"Fn::GetAtt": ["Applications", "StreamArn"]})
        unsent = json.dumps({"Fn::GetAtt": ["NoticesUnsent", "Arn"]})
        log = json.dumps({"Fn::GetAtt": ["NoticesLog", "Arn"]})
        sender = json.dumps({"Fn::Sub": "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${SenderIdentity}"})
        reading = {f"dynamodb:{action}" for action in ("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")}
        expected = {(action, stream) for action in reading} | {(action, log) for action in LOG}
        expected |= {("ses:SendEmail", sender), ("sqs:SendMessage", unsent)}
        self.assertEqual(set(actions(role["Policies"])), expected)
        self.assertNotIn("ManagedPolicyArns", role)
        self.assertTrue(is_lent_to(role, "lambda.amazonaws.com"))
        sends_email_from_the_sender_only(self, role)
        notices = resources_of(self.template, "AWS::Lambda::Function")["Notices"]["Properties"]
        self.assertEqual(notices["Role"], {"Fn::GetAtt": ["NoticesRole", "Arn"]})
        self.assertEqual(notices["LoggingConfig"]["LogGroup"], {"Ref": "NoticesLog"})

    def test_the_stream_tells_of_new_applications_and_gives_up_in_the_end(self):
        mapping = only(resources_of(self.template, "AWS::Lambda::EventSourceMapping"))["Properties"]
        self.assertEqual(mapping["FilterCriteria"], {"Filters": [{"Pattern": '{"eventName":["INSERT"]}'}]})
        self.assertEqual(mapping["FunctionResponseTypes"], ["ReportBatchItemFailures"])
        self.assertTrue(mapping["BisectBatchOnFunctionError"])
        self.assertEqual((mapping["MaximumRetryAttempts"], mapping["MaximumRecordAgeInSeconds"]), (20, 6 * 60 * 60))
        self.assertEqual(mapping["DestinationConfig"], {"OnFailure": {"Destination": {"Fn::GetAtt": ["NoticesUnsent", "Arn"]}}})
        table = only(resources_of(self.template, "AWS::DynamoDB::Table"))["Properties"]
        self.assertEqual(table["StreamSpecification"], {"StreamViewType": "NEW_IMAGE"})
        queue = only(resources_of(self.template, "AWS::SQS::Queue"))["Properties"]
        self.assertTrue(queue["SqsManagedSseEnabled"])

    def test_without_a_sender_no_email_is_sent(self):
        self.assertEqual(self.default("Sender"), "")
        for name, body in self.template["Resources"].items():
            of_email = name.startswith(("Notices", "EmailGivenUp"))
            self.assertEqual(body.get("Condition"), "HasSender" if of_email else None, name)

    def test_only_the_api_may_call_the_function(self):
        permission = only(resources_of(self.template, "AWS::Lambda::Permission"))["Properties"]
        self.assertEqual(permission["Principal"], "apigateway.amazonaws.com")
        self.assertIn("/apply/", json.dumps(permission["SourceArn"]))
        self.assertEqual(resources_of(self.template, "AWS::Lambda::Url"), {})

    def test_applications_outlive_the_stack_and_can_be_restored(self):
        table = only(resources_of(self.template, "AWS::DynamoDB::Table"))
        self.assertEqual((table["DeletionPolicy"], table["UpdateReplacePolicy"]), ("Retain", "Retain"))
        properties = table["Properties"]
        self.assertTrue(properties["DeletionProtectionEnabled"])
        self.assertTrue(properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])
        self.assertEqual(properties["TimeToLiveSpecification"], {"AttributeName": "expires_at", "Enabled": True})
        self.assertEqual(properties["BillingMode"], "PAY_PER_REQUEST")
        self.assertIn("MaxWriteRequestUnits", properties["OnDemandThroughput"])
        self.assertEqual(self.default("RecoveryDays"), 7)
        self.assertEqual(properties["PointInTimeRecoverySpecification"]["RecoveryPeriodInDays"], {"Ref": "RecoveryDays"})
        self.assertEqual([key["AttributeName"] for key in properties["KeySchema"]], ["pk", "sk"])
        self.assertNotIn("GlobalSecondaryIndexes", properties)

    def test_the_table_is_encrypted_with_a_key_of_aws_or_of_ones_own(self):
        table = only(resources_of(self.template, "AWS::DynamoDB::Table"))["Properties"]
        own, usual = {"SSEEnabled": True, "SSEType": "KMS", "KMSMasterKeyId": {"Ref": "TableKeyArn"}}, {"Ref": "AWS::NoValue"}
        # Without a specification DynamoDB encrypts with a key that AWS owns: it cannot be switched off.
        self.assertEqual(table["SSESpecification"], {"Fn::If": ["HasTableKey", own, usual]})
        self.assertEqual(self.template["Conditions"]["HasTableKey"], {"Fn::Not": [{"Fn::Equals": [{"Ref": "TableKeyArn"}, ""]}]})

    def test_the_function_is_small_bounded_and_its_log_forgets(self):
        receive = self.receive()
        self.assertEqual(receive["Runtime"], "provided.al2023")
        self.assertEqual((receive["Timeout"], receive["MemorySize"]), (10, 256))
        self.assertEqual(receive["ReservedConcurrentExecutions"], {"Ref": "Concurrency"})
        self.assertEqual((self.default("Concurrency"), self.default("Architecture")), (10, "arm64"))
        logs = resources_of(self.template, "AWS::Logs::LogGroup")
        self.assertEqual(sorted(logs), ["ApiLog", "NoticesLog", "ReceiveLog"])
        for log in logs.values():
            self.assertEqual(log["Properties"]["RetentionInDays"], {"Ref": "LogDays"})
        self.assertEqual(self.default("LogDays"), 30)
        self.assertEqual(receive["LoggingConfig"]["LogGroup"], {"Ref": "ReceiveLog"})

    def test_secrets_are_never_written_in_the_template(self):
        variables = self.receive()["Environment"]["Variables"]
        for name in ("VEIVISER_KEY", "VEIVISER_EDGE"):
            self.assertTrue(variables[name]["Fn::Sub"].startswith("{{resolve:secretsmanager:"), name)
        for secret in resources_of(self.template, "AWS::SecretsManager::Secret").values():
            self.assertNotIn("SecretString", secret["Properties"])
            self.assertGreaterEqual(secret["Properties"]["GenerateSecretString"]["PasswordLength"], 32)

    def test_the_api_is_throttled_and_its_log_says_nothing_of_visitors(self):
        stage = only(resources_of(self.template, "AWS::ApiGatewayV2::Stage"))["Properties"]
        for limit in ("ThrottlingRateLimit", "ThrottlingBurstLimit"):
            self.assertEqual(stage["DefaultRouteSettings"][limit], {"Ref": "RequestsPerSecond"})
        self.assertEqual(self.default("RequestsPerSecond"), 20)
        written = stage["AccessLogSettings"]["Format"]
        for told in ("identity", "path", "sourceIp", "userAgent", "body"):
            self.assertNotIn(told, written)

    def test_alarms_reach_somebody(self):
        alarms = resources_of(self.template, "AWS::CloudWatch::Alarm")
        metrics = {alarm["Properties"]["MetricName"] for alarm in alarms.values()}
        self.assertEqual(metrics, {"Errors", "Throttles", "WriteThrottleEvents", "5xx", "ApproximateNumberOfMessagesVisible"})
        for alarm in alarms.values():
            self.assertEqual(alarm["Properties"]["AlarmActions"], [{"Ref": "Alarms"}])
            self.assertEqual((alarm["Properties"]["Threshold"], alarm["Properties"]["TreatMissingData"]), (1, "notBreaching"))
        topic = only(resources_of(self.template, "AWS::SNS::Topic"))["Properties"]
        self.assertEqual(topic["Subscription"], [{"Protocol": "email", "Endpoint": {"Ref": "AlarmEmail"}}])

    def test_one_secret_opens_the_way_and_two_do_while_it_changes(self):
        variables = self.receive()["Environment"]["Variables"]
        self.assertEqual(variables["VEIVISER_EDGE"], {"Fn::Sub": "{{resolve:secretsmanager:${EdgeSecret}:SecretString:::${EdgeVersion}}}"})
        for name in ("VEIVISER_PREVIOUS_EDGE", "VEIVISER_PREVIOUS_KEY"):
            _, while_changing, else_none = variables[name]["Fn::If"]
            self.assertIn("{{resolve:secretsmanager:", while_changing["Fn::Sub"])
            self.assertEqual(else_none, "")

    def receive(self):
        return resources_of(self.template, "AWS::Lambda::Function")["Receive"]["Properties"]

    def default(self, parameter):
        return self.template["Parameters"][parameter]["Default"]


class Coordinators(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        parameters = {"Site": "agder", "TableName": "t", "TableArn": "arn:aws:dynamodb:eu-north-1:000000000000:table/t"}
        parameters |= {"AlarmsTopic": "a", "Sender": "post@example.org", "SenderIdentity": "example.org"}
        cls.template = transformed(COORDINATORS, ["Nightly"], parameters)
        cls.roles = {name: body["Properties"] for name, body in resources_of(cls.template, "AWS::IAM::Role").items()}

    def test_is_clean(self):
        self.assertEqual(problems(COORDINATORS, REGION), [])

    def test_the_role_of_workbooks_reads_one_site_and_writes_to_its_folder(self):
        self.assertEqual(sorted(self.roles), ["EachMorningRole", "NightlyRole"], "the transform added a role")
        role = self.roles["NightlyRole"]
        table = json.dumps({"Ref": "TableArn"})
        folder = json.dumps({"Fn::Sub": "${Workbooks.Arn}/workbooks/${Site}/*"})
        log = json.dumps({"Fn::GetAtt": ["NightlyLog", "Arn"]})
        sender = json.dumps({"Fn::Sub": "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${SenderIdentity}"})
        expected = {("dynamodb:Query", table), ("s3:PutObject", folder), ("s3:GetObject", folder), ("ses:SendEmail", sender)}
        self.assertEqual(set(actions(role["Policies"])), expected | {(action, log) for action in LOG})
        (query,) = [s for p in role["Policies"] for s in p["PolicyDocument"]["Statement"] if s["Action"] == "dynamodb:Query"]
        keys = {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": [{"Fn::Sub": "${Site}#*"}]}, "Null": {"dynamodb:LeadingKeys": "false"}}
        self.assertEqual(query["Condition"], keys)
        self.assertTrue(is_lent_to(role, "lambda.amazonaws.com"))
        self.assertNotIn("ManagedPolicyArns", role)
        sends_email_from_the_sender_only(self, role)

    def test_workbooks_are_private_encrypted_and_gone_after_a_week(self):
        bucket = only(resources_of(self.template, "AWS::S3::Bucket"))["Properties"]
        self.assertEqual(len(bucket["PublicAccessBlockConfiguration"]), 4)
        self.assertTrue(all(bucket["PublicAccessBlockConfiguration"].values()))
        (encryption,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        self.assertEqual(encryption["ServerSideEncryptionByDefault"]["SSEAlgorithm"], "AES256")
        (rule,) = bucket["LifecycleConfiguration"]["Rules"]
        self.assertEqual((rule["Status"], rule["ExpirationInDays"]), ("Enabled", {"Ref": "KeepDays"}))
        self.assertEqual(self.template["Parameters"]["KeepDays"]["Default"], 7)
        self.assertNotIn("VersioningConfiguration", bucket, "an older version would outlive its day")
        (denied,) = only(resources_of(self.template, "AWS::S3::BucketPolicy"))["Properties"]["PolicyDocument"]["Statement"]
        self.assertEqual((denied["Effect"], denied["Condition"]), ("Deny", {"Bool": {"aws:SecureTransport": "false"}}))

    def test_each_morning_in_norway_calls_this_function_for_this_site(self):
        schedule = only(resources_of(self.template, "AWS::Scheduler::Schedule"))["Properties"]
        self.assertEqual(schedule["ScheduleExpressionTimezone"], "Europe/Oslo")
        self.assertEqual(schedule["Target"]["Input"], {"Fn::Sub": '{"site":"${Site}"}'})
        function = json.dumps({"Fn::GetAtt": ["Nightly", "Arn"]})
        self.assertEqual(list(actions(self.roles["EachMorningRole"]["Policies"])), [("lambda:InvokeFunction", function)])
        self.assertTrue(is_lent_to(self.roles["EachMorningRole"], "scheduler.amazonaws.com"))
        nightly = only(resources_of(self.template, "AWS::Lambda::Function"))["Properties"]
        self.assertEqual(nightly["Role"], {"Fn::GetAtt": ["NightlyRole", "Arn"]})
        for kind in ("AWS::Lambda::Permission", "AWS::Lambda::Url"):
            self.assertEqual(resources_of(self.template, kind), {})


class Budget(unittest.TestCase):
    def test_is_clean_in_the_only_region_that_makes_budgets(self):
        self.assertEqual(problems(BUDGET, "us-east-1"), [])

    def test_warns_before_and_when_the_month_is_dear(self):
        budget = only(resources_of(yaml.safe_load(BUDGET.read_text()), "AWS::Budgets::Budget"))["Properties"]
        self.assertEqual((budget["Budget"]["BudgetType"], budget["Budget"]["TimeUnit"]), ("COST", "MONTHLY"))
        self.assertEqual(budget["Budget"]["BudgetLimit"], {"Amount": {"Ref": "Dollars"}, "Unit": "USD"})
        notices = budget["NotificationsWithSubscribers"]
        self.assertEqual({(n["Notification"]["NotificationType"], n["Notification"]["Threshold"]) for n in notices}, {("FORECASTED", 80), ("ACTUAL", 100)})
        for notice in notices:
            self.assertEqual(notice["Subscribers"], [{"SubscriptionType": "EMAIL", "Address": {"Ref": "Email"}}])


class Sites(unittest.TestCase):
    folder: Path

    @classmethod
    def setUpClass(cls):
        cls.files = sorted(cls.folder.glob("*/cloudfront/template.json"))
        cls.templates = {file.parts[-3]: json.loads(file.read_text()) for file in cls.files}
        assert cls.templates, f"no templates in {cls.folder}"

    def each(self):
        for site, template in self.templates.items():
            with self.subTest(site):
                yield site, template

    def test_are_clean(self):
        for file in self.files:
            self.assertEqual(problems(file, REGION), [])

    def test_coordinators_reach_one_site(self):
        for site, template in self.each():
            policies = {name: body["Properties"] for name, body in resources_of(template, "AWS::IAM::ManagedPolicy").items()}
            allowed = {name: list(actions([policy])) for name, policy in policies.items()}
            table = json.dumps({"Ref": "TableArn"})
            self.assertEqual(allowed, {"Reads": [("dynamodb:Query", table)], "Erases": [("dynamodb:PutItem", table)]})
            for policy in policies.values():
                condition = policy["PolicyDocument"]["Statement"][0]["Condition"]
                self.assertEqual(condition["ForAllValues:StringLike"], {"dynamodb:LeadingKeys": [f"{site}#*"]})
                # Without keys, «for all» would be true of none.
                self.assertEqual(condition["Null"]["dynamodb:LeadingKeys"], "false")

    def test_who_erases_can_write_the_place_of_an_erased_application_and_no_application(self):
        written = (ROOT / "applications" / "src" / "item" / "tombstone.rs").read_text()
        for _, template in self.each():
            (statement,) = template["Resources"]["Erases"]["Properties"]["PolicyDocument"]["Statement"]
            attributes = statement["Condition"]["ForAllValues:StringEquals"]["dynamodb:Attributes"]
            self.assertEqual(attributes, ["pk", "sk", "erased_at", "expires_at"])
            self.assertEqual(statement["Condition"]["Null"]["dynamodb:Attributes"], "false")
            for attribute in attributes:
                self.assertIn(f'"{attribute}"', written)

    def test_pages_are_kept_apart_and_read_through_the_distribution_only(self):
        for _, template in self.each():
            bucket = only(resources_of(template, "AWS::S3::Bucket"))
            self.assertEqual((bucket["DeletionPolicy"], bucket["Properties"]["VersioningConfiguration"]), ("Retain", {"Status": "Enabled"}))
            self.assertEqual(len(bucket["Properties"]["PublicAccessBlockConfiguration"]), 4)
            self.assertTrue(all(bucket["Properties"]["PublicAccessBlockConfiguration"].values()))
            (encryption,) = bucket["Properties"]["BucketEncryption"]["ServerSideEncryptionConfiguration"]
            self.assertEqual(encryption["ServerSideEncryptionByDefault"]["SSEAlgorithm"], "AES256")
            statements = only(resources_of(template, "AWS::S3::BucketPolicy"))["Properties"]["PolicyDocument"]["Statement"]
            allowed = [statement for statement in statements if statement["Effect"] == "Allow"]
            self.assertEqual([statement["Action"] for statement in allowed], ["s3:GetObject", "s3:ListBucket"])
            for statement in allowed:
                self.assertEqual(statement["Principal"], {"Service": "cloudfront.amazonaws.com"})
                self.assertIn("AWS:SourceArn", statement["Condition"]["StringEquals"])
            (denied,) = [statement for statement in statements if statement["Effect"] == "Deny"]
            self.assertEqual(denied["Condition"], {"Bool": {"aws:SecureTransport": "false"}})

    def test_pages_have_all_headers(self):
        for _, template in self.each():
            config = self.distribution(template)
            self.assertEqual(config["DefaultCacheBehavior"]["ResponseHeadersPolicyId"], {"Ref": "Headers"})
            policy = only(resources_of(template, "AWS::CloudFront::ResponseHeadersPolicy"))["Properties"]["ResponseHeadersPolicyConfig"]
            security = policy["SecurityHeadersConfig"]
            self.assertTrue(all(header["Override"] for header in security.values()))
            content = security["ContentSecurityPolicy"]["ContentSecurityPolicy"].split("; ")
            for directive in ("default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
                self.assertIn(directive, content)
            self.assertNotIn("unsafe", " ".join(content))
            self.assertGreaterEqual(security["StrictTransportSecurity"]["AccessControlMaxAgeSec"], 31_536_000)
            self.assertEqual(security["ReferrerPolicy"]["ReferrerPolicy"], "same-origin")
            self.assertIn("ContentTypeOptions", security)
            others = {item["Header"] for item in policy["CustomHeadersConfig"]["Items"]}
            self.assertEqual(others, {"Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"})

    def test_everything_is_encrypted_on_the_way(self):
        for _, template in self.each():
            config = self.distribution(template)
            self.assertEqual(config["ViewerCertificate"]["MinimumProtocolVersion"], "TLSv1.2_2021")
            self.assertEqual(config["DefaultCacheBehavior"]["ViewerProtocolPolicy"], "redirect-to-https")
            (apply,) = config["CacheBehaviors"]
            # A form that was sent unencrypted has been read already: no way but https.
            self.assertEqual((apply["PathPattern"], apply["ViewerProtocolPolicy"]), ("/apply/*", "https-only"))
            function = self.function_origin(config)["CustomOriginConfig"]
            self.assertEqual((function["OriginProtocolPolicy"], function["OriginSSLProtocols"]), ("https-only", ["TLSv1.2"]))

    def test_the_function_gets_the_secret_and_all_of_the_request_but_the_host_and_nothing_is_cached(self):
        for _, template in self.each():
            config = self.distribution(template)
            (apply,) = config["CacheBehaviors"]
            # CachingDisabled and AllViewerExceptHostHeader, as AWS numbers them.
            self.assertEqual(apply["CachePolicyId"], "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
            self.assertEqual(apply["OriginRequestPolicyId"], "b689b0a8-53d0-40ab-baf2-68738e2966ac")
            self.assertIn("POST", apply["AllowedMethods"])
            (header,) = self.function_origin(config)["OriginCustomHeaders"]
            secret = "{{resolve:secretsmanager:${EdgeSecretArn}:SecretString:::${EdgeVersion}}}"
            self.assertEqual(header, {"HeaderName": "X-Veiviser-Edge", "HeaderValue": {"Fn::Sub": secret}})

    def test_a_firewall_is_a_choice(self):
        for _, template in self.each():
            self.assertEqual(template["Parameters"]["WebAclArn"]["Default"], "")
            choice = {"Fn::If": ["HasWebAcl", {"Ref": "WebAclArn"}, {"Ref": "AWS::NoValue"}]}
            self.assertEqual(self.distribution(template)["WebACLId"], choice)

    def test_the_function_fits(self):
        for _, template in self.each():
            code = only(resources_of(template, "AWS::CloudFront::Function"))["Properties"]["FunctionCode"]
            self.assertLessEqual(len(code.encode()), 10 * 1024)

    @staticmethod
    def distribution(template):
        return only(resources_of(template, "AWS::CloudFront::Distribution"))["Properties"]["DistributionConfig"]

    @staticmethod
    def function_origin(config):
        (origin,) = [origin for origin in config["Origins"] if origin["Id"] == "function"]
        return origin


class Documents(unittest.TestCase):
    """A threat whose test is gone is not kept in check."""

    def test_every_test_that_is_named_exists(self):
        folder = ROOT / "infra"
        named = re.findall(r"\[`(\w+)`\]\(([^)]+)\)", (folder / "SECURITY.md").read_text())
        self.assertGreater(len(named), 30)
        for test, path in named:
            file = folder / path
            self.assertTrue(f" {test}(" in file.read_text() or file.stem == test, f"{test} in {path}")

    def test_links_lead_somewhere(self):
        for document in (ROOT / "infra").glob("*.md"):
            for path in re.findall(r"\]\((?!https:)([^)#]+)", document.read_text()):
                self.assertTrue((document.parent / path).exists(), f"{path} in {document.name}")


if __name__ == "__main__":
    Sites.folder = Path(sys.argv.pop(1)) / "dist" / "hosting"
    unittest.main()
