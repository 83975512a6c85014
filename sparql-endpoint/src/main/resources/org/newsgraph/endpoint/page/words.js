export const TYPES = { Person: '人物', Organization: '机构', Place: '地点', Product: '产品', CreativeWork: '作品', Event: '场合', Thing: '其他' };
export const EVENTS = { Visit: '访问', Meeting: '会见', Conference: '会议', Appointment: '任职', Departure: '离任', Founding: '成立', Agreement: '协议', Investment: '投资', Acquisition: '收购', Launch: '发布', Voyage: '航行', Publication: '出版', Award: '获奖', Election: '选举', Competition: '比赛', Accident: '事故', Disaster: '灾害', Conflict: '冲突', Legal: '司法', Death: '逝世', Event: '事件' };
export const RELATIONS = { parentOrganization: '隶属于', founder: '创办者', location: '位于', operator: '运营方', developer: '研制方', alumniOf: '毕业于', relatedTo: '亲属', organizer: '主办方' };
export const STATUS = { Held: '', Former: '曾任', Acting: '代理', Concurrent: '兼任' };
export const MODALITY = { Asserted: '', Planned: '计划', Hoped: '希望', Alleged: '据称', Conditional: '假设', Denied: '否认' };
export const COLUMNS = { name: '名称', post: '职务', otherPost: '对方职务', body: '机构', status: '状态', sentence: '原句', evidence: '依据', otherEvidence: '另一依据', first: '最早', last: '最晚', articles: '文章数', article: '文章', colleague: '同事', published: '发布日期', change: '变动', trigger: '触发词', date: '日期', otherDate: '另一日期', one: '一方', other: '另一方', place: '地点', where: '地点', type: '类型', kind: '类型', who: '谁', modality: '语气', founded: '创办的机构', institution: '机构', partner: '伙伴', events: '事件数', kinds: '事件类型', about: '事项', role: '角色', day: '日期', actors: '参与者', month: '月份', said: '言论', direct: '直接引语', speaker: '说话者', statements: '言论数', outlets: '媒体', outlet: '媒体', otherOutlet: '另一媒体', publisher: '媒体', confidence: '置信度', rule: '规则', facts: '事实数', mean: '平均置信度', lowest: '最低置信度', higher: '上级', lower: '下级', what: '什么', relation: '关系', at: '院校', subject: '主体', object: '客体', mentions: '提及次数', with: '一起出现', headline: '标题', also: '又名', link: '链接方式', item: '维基数据' };
export const ROLES = { agent: '主体', target: '客体', participant: '参与者', hasPlace: '地点' };
export const YES_NO = { true: '是', false: '否' };
export const KINDS = { relation: '关系', post: '职务', event: '事件' };

export const day = text => (text ?? '').slice(0, 10);
export const number = value => (value ?? 0).toLocaleString('zh-CN');
export const percent = value => Math.round((value ?? 0) * 100) + '%';
