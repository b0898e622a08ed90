/**
 * Given names common in England, of many origins. Left out are those that are as often a place, a street or another word
 * (Victoria, Stanley, Shirley, Mark, Grace, Will), since practices and their addresses are public.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail adam adrian agnes agnieszka ahmed aidan aisha alan alastair alex alexander alfie ali alice
  alicia alison amanda amelia amina amir amit amy andrea andrew angela angus anita anjali ann anna anne annette anthony antonia
  antonio archie arjun arthur asif audrey barbara barry beatrice ben benjamin bernard bethany betty brenda brian bridget
  callum carl carol caroline catherine charles charlie charlotte christina christine christopher claire clare clive colin connor
  craig cynthia daniel daniela darren david dawn deborah debra deepak denise dennis derek diana diane donald donna doreen dorothy
  dylan edith edward eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma eric ethan eva evelyn farah fatima fatma
  fiona frances francesca fred freddie frederick gareth gary gavin gemma geoffrey george georgia gerald gillian gordon graham
  gregory gwen hamza hannah harriet harry hassan hayley heather helen henry hilary hugh hussain ian ibrahim imran irene isaac
  isabella isla jack jacob jacqueline jade jake james jamie jan jane janet janice jason jasmine javed jean jeffrey jennifer
  jeremy jessica jill joan joanna joanne jodie joe joel john jonathan jordan joseph josephine joshua joyce juan judith julia
  julian julie karen karl katarzyna kate katherine kathleen kathryn katie keith kelly kenneth kerry kevin khadija kieran kim
  kiran kirsty krzysztof kyle lakshmi laura lauren leah leanne leo leon liam lily linda lisa lorraine louis louise lucas lucy
  luke lydia lynn lynne magdalena malcolm mandy manjit marcin marcus margaret maria marian marie marilyn marion marjorie martin
  martyn mary maryam mateusz matthew maureen megan melanie melissa michael michelle mia miriam mohamed mohammad mohammed molly
  monica muhammad mustafa nadia naomi natalie natasha nathan neil nicholas nicola nicole nigel noah noel nora olga oliver
  olivia omar oscar owen pamela patricia patrick paul paula pauline pawel peter philip phillip phoebe pierre piotr priya
  rachel rajesh ravi raymond rebecca rhys richard rita robert robin roger ronald rosemary ross roy ruth ryan sally sam samantha
  samuel sandra sanjay sara sarah sean sebastian shah sharon sheila simon sofia sonia sophia sophie stacey stephanie stephen
  steve steven stuart sunita susan suzanne sylvia tanya tara teresa thelma theo theresa thomas tim timothy tina toby tomasz
  tracey tracy usha valerie vanessa vera veronica vijay vikram vincent vivien walter wendy wesley william yasmin yusuf yvonne
  zachary zara zoe zofia`.split(/\s+/),
);

/** Surnames common in England, of many origins, that are seldom a place or another word. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `adams adeyemi ahmed akhtar ali allen anderson bailey baker begum bennett bhatt campbell carter chaudhry chen clarke collins
  cooper cox davies davis doe edwards evans garcia griffiths gupta harris harrison hughes hussain iqbal islam jackson james jenkins
  johnson jones joshi kaur khan kelly kowalska kowalski kumar lewis mahmood malik martin mehta miah miller mitchell moore morgan
  morris murphy murray nguyen nowak okafor okonkwo oconnor o'connor owen parker parry patel phillips popescu powell price
  rahman rashid richards richardson roberts robertson robinson rogers sharma shaw simpson singh smith stewart suleiman taylor thomas
  thompson turner walker watson webb williams wilson wisniewski wright`.split(/\s+/),
);

/** Words of organisations, buildings, streets and places: what follows a given name so is not a person. */
export const NO_SURNAMES: ReadonlySet<string> = new Set(
  `and at by for from in near of on or the to with
  academy alliance area association avenue bank barn board borough bridge broadway building buildings business campus care castle
  cathedral centre center chambers charity church circus city clinic close co collaborative college commissioning community
  company consortium corner cottage council county court crescent cross dental district dispensary doctors drive east england
  estate family farm federation fields foundation garden gardens gate general gp gps green grove group hall harbour health
  healthcare heights hill hospice hospital house icb icp industrial infirmary integrated island kingdom lane limited llp lodge
  london ltd manor market medical medicine memorial mews mill mills mount neighbourhood network nhs north northern nursing
  office old opticians parade park partners partnership pcn pcns pharmacy place plaza plc point practice practices primary
  prison provider quay region rise road row school service services shire shop square st station street sub suite surgeries
  surgery team terrace the therapy town trust union unit university upper valley view villa villas village walk ward water way
  wellbeing west western wharf wood woods works yard`.split(/\s+/),
);
